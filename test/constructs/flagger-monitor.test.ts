import { type Chart, Duration } from 'cdk8s';
import { FlaggerMonitor, type FlaggerMonitorProps } from '../../src/constructs/flagger-monitor';
import { shop } from './shop';

const monitor = (chart: Chart, props?: FlaggerMonitorProps) =>
  new FlaggerMonitor(chart, 'Flagger', props).monitor.toJson();

test('the pods of the Helm release are scraped where they are, and keep the namespace of their canaries', () => {
  expect(monitor(shop(), { namespace: 'flagger-system', release: 'rollouts' })).toMatchObject({
    kind: 'PodMonitor',
    metadata: { namespace: 'flagger-system', labels: { release: 'kps' } },
    spec: {
      jobLabel: 'app.kubernetes.io/name',
      selector: { matchLabels: { 'app.kubernetes.io/name': 'flagger', 'app.kubernetes.io/instance': 'rollouts' } },
      podMetricsEndpoints: [{ port: 'http', path: '/metrics', honorLabels: true }],
    },
  });
});

test('pods of the kustomization have another label', () => {
  expect(monitor(shop(), { podLabels: { app: 'flagger' } }).spec.selector).toEqual({ matchLabels: { app: 'flagger' } });
});

test('all mistakes are told at once', () => {
  expect(() => monitor(shop(), { release: 'Flagger', podLabels: {}, interval: Duration.seconds(0) })).toThrow(
    /^shop\/Flagger: `release` .* did you mean "flagger"\?\nshop\/Flagger: `podLabels` is empty.*\nshop\/Flagger: `interval` must be/,
  );
});

/** Keys of `podMonitor` that charts/flagger/values.yaml documents, chart 1.44.0. */
const DOCUMENTED = ['enabled', 'namespace', 'interval', 'additionalLabels', 'honorLabels'];

test('the values of the chart make a PodMonitor that the Prometheus selects', () => {
  expect(FlaggerMonitor.helmValues(shop())).toEqual({
    podMonitor: { enabled: true, additionalLabels: { release: 'kps' }, honorLabels: true, interval: '15s' },
  });
});

test('the values put the PodMonitor where the Prometheus wants its monitors, with documented keys only', () => {
  const { podMonitor } = FlaggerMonitor.helmValues(shop('monitoring'), { interval: Duration.minutes(1) });

  expect(podMonitor).toMatchObject({ namespace: 'monitoring', interval: '1m' });
  expect(DOCUMENTED).toEqual(expect.arrayContaining(Object.keys(podMonitor)));
});
