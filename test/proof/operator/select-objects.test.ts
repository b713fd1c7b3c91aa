import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { inShop, operation, prometheus, selection } from './case';

const monitor = (metadata: JsonObject = {}) => inShop('ServiceMonitor', { selector: {}, endpoints: [] }, metadata);
const namespace = (labels: JsonObject) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } });
const byLabel = { matchLabels: { team: 'shop' } };

test.each([
  ['no selector selects nothing', { serviceMonitorSelector: undefined }, {}, 'ignored'],
  ['an empty selector selects everything', {}, {}, 'selected'],
  ['a selector asks for the labels of the monitor', { serviceMonitorSelector: byLabel }, {}, 'ignored'],
  ['the monitor has the label', { serviceMonitorSelector: byLabel }, { labels: { team: 'shop' } }, 'selected'],
  [
    'without a namespace selector only the own namespace counts',
    { serviceMonitorNamespaceSelector: undefined },
    {},
    'ignored',
  ],
  [
    'the own namespace needs no Namespace object',
    { serviceMonitorNamespaceSelector: undefined },
    { namespace: 'monitoring' },
    'selected',
  ],
])('%s', (_, spec, metadata, state) => {
  expect(selection([prometheus(spec), monitor(metadata)])).toMatchObject({ state });
});

const byNamespaceLabel = prometheus({ serviceMonitorNamespaceSelector: byLabel });

test('a namespace selector asks for the labels of the Namespace', () => {
  expect(selection([byNamespaceLabel, monitor(), namespace({ team: 'shop' })])).toMatchObject({ state: 'selected' });
  expect(selection([byNamespaceLabel, monitor(), namespace({})])).toMatchObject({ state: 'ignored' });
});

test('labels of a Namespace that is not among the manifests are unknown, unless the manifests are everything', () => {
  expect(selection([byNamespaceLabel, monitor()], false)).toMatchObject({
    state: 'unknown',
    needs: 'the labels of Namespace shop',
  });
  expect(selection([byNamespaceLabel, monitor()], true)).toMatchObject({ state: 'ignored' });
});

test('the name of a namespace is a label that nobody has to show', () => {
  const byName = (name: string) =>
    prometheus({
      serviceMonitorNamespaceSelector: {
        matchExpressions: [
          { key: 'kubernetes.io/metadata.name', operator: 'In', values: [name] },
          { key: 'team', operator: 'Exists' },
        ],
      },
    });

  expect(selection([byName('shop'), monitor()], false)).toMatchObject({ state: 'unknown' });
  expect(selection([byName('cart'), monitor()], false)).toMatchObject({ state: 'ignored' });
});

test('a monitor whose labels do not match is ignored, whatever its namespace is like', () => {
  const both = prometheus({ serviceMonitorSelector: byLabel, serviceMonitorNamespaceSelector: byLabel });

  expect(selection([both, monitor()], false)).toMatchObject({ state: 'ignored' });
});

test('a selector that makes no sense fails the Prometheus; what comes after it is ignored', () => {
  const broken = prometheus({ podMonitorSelector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } });
  const podMonitor = inShop('PodMonitor', { selector: {} });
  const { configError, monitors } = operation([broken, monitor(), podMonitor]);

  expect(configError).toBe('selecting PodMonitors failed: "Is" is not a valid label selector operator');
  expect(monitors.map(({ object, state }) => [object.kind, state])).toEqual([
    ['PodMonitor', 'ignored'],
    ['ServiceMonitor', 'selected'],
  ]);
});

test('a monitor of another API group is none of the operator', () => {
  const managed = { ...monitor(), apiVersion: 'azmonitoring.coreos.com/v1' };

  expect(operation([prometheus(), managed]).monitors).toEqual([]);
});
