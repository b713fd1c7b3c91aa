import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { inShop, operation, prometheus } from './case';

const operator = (...args: readonly string[]): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: `operator-${args.length}`, namespace: 'monitoring' },
  spec: {
    template: {
      spec: {
        containers: [{ name: 'operator', image: 'quay.io/prometheus-operator/prometheus-operator:v0.93.1', args }],
      },
    },
  },
});
const monitor = inShop('ServiceMonitor', { selector: {}, endpoints: [] });
const stateWith = (args: readonly string[], complete = true, owner = prometheus()) =>
  operation([owner, monitor, operator(...args)], complete).monitors[0].state;

test.each([
  [[], 'selected'],
  [['--namespaces=monitoring,shop'], 'selected'],
  [['--namespaces=monitoring', '--namespaces=shop'], 'selected'],
  [['--namespaces=monitoring'], 'ignored'],
  [['-namespaces', 'monitoring'], 'ignored'],
  [['--namespaces='], 'selected'],
  [['--deny-namespaces=shop'], 'ignored'],
  [['--prometheus-instance-namespaces=monitoring', '--namespaces=shop'], 'selected'],
] as const)('with %j the monitor of another namespace is %s', (args, state) => {
  expect(stateWith(args)).toBe(state);
});

test.each([
  [
    ['--prometheus-instance-namespaces=shop'],
    'Deployment/monitoring/operator-1 watches no Prometheus objects in "monitoring"',
  ],
  [
    ['--prometheus-instance-selector=team in (shop)'],
    'Deployment/monitoring/operator-1 takes only Prometheus objects with the labels "team in (shop)"',
  ],
  [['--controller-id=shop'], 'the controller id of Deployment/monitoring/operator-1 is "shop", the annotation is ""'],
])('with %j the operator leaves the Prometheus alone', (args, reason) => {
  const { leftAlone, jobs } = operation([prometheus(), monitor, operator(...args)]);

  expect({ leftAlone, jobs }).toEqual({ leftAlone: reason, jobs: [] });
});

test('an operator that is not among the manifests may reconcile what this one leaves alone', () => {
  expect(stateWith(['--controller-id=shop'], true)).toBe('ignored');
  expect(stateWith(['--controller-id=shop'], false)).toBe('unknown');
});

test('the annotation hands a Prometheus to the operator with that id', () => {
  const body = prometheus();
  const annotations = { 'operator.prometheus.io/controller-id': 'shop' };
  const annotated = { ...body, metadata: { ...(body.metadata as JsonObject), annotations } };

  expect(stateWith(['--controller-id=shop'], true, annotated)).toBe('selected');
});

test('flags from the environment cannot be read', () => {
  expect(operation([prometheus(), monitor, operator('--namespaces=$(NAMESPACES)')]).monitors).toMatchObject([
    { state: 'unknown', needs: 'the arguments of Deployment/monitoring/operator-1' },
  ]);
});

test('two operators for the same Prometheus, one of them restricted', () => {
  const objects = [prometheus(), monitor, operator(), operator('--namespaces=monitoring')];

  expect(operation(objects).monitors).toMatchObject([{ state: 'unknown' }]);
});
