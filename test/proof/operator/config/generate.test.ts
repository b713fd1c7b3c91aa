import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexObjects } from '../../../../src/proof/cluster/object-index';
import { manifestOf } from '../../../../src/proof/manifests/manifest';
import { readManifests } from '../../../../src/proof/manifests/read';
import { printConfig } from '../../../../src/proof/operator/config/print';
import { operate } from '../../../../src/proof/operator/operate';
import type { Operation } from '../../../../src/proof/operator/operation';

const folder = join(__dirname, 'fixtures');
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.txt'))
  .map((file) => file.replace('.expected.txt', ''));

function operated(text: string): Operation {
  const { objects } = readManifests(text);
  const prometheus = objects.find(({ kind }) => kind.startsWith('Prometheus')) ?? manifestOf({});
  return operate(prometheus, indexObjects(objects), { complete: true, refused: [] });
}

test.each(fixtures)("%s: the configuration is the real operator's, byte for byte", (name) => {
  const operation = operated(readFileSync(join(folder, `${name}.yaml`), 'utf8'));

  expect(operation.configError).toBeUndefined();
  expect(printConfig(operation.config ?? {})).toBe(readFileSync(join(folder, `${name}.expected.txt`), 'utf8'));
});

test('no value of a Secret reaches the configuration', () => {
  for (const name of fixtures) {
    const operation = operated(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
    expect(JSON.stringify([operation.config, operation.jobs])).not.toContain('S3CR3T');
  }
});

const agent = (spec: string) => `
apiVersion: monitoring.coreos.com/v1alpha1
kind: PrometheusAgent
metadata: { name: a, namespace: m }
spec: { scrapeInterval: 30s, serviceMonitorSelector: {}, ${spec} }
`;

test('an agent whose storage section is written twice is refused by Prometheus, at the line of the second', () => {
  const twice = 'tsdb: { outOfOrderTimeWindow: 30m, staleSeriesCompactionThreshold: "0.5" }';

  expect(operated(agent(twice)).loadError).toBe(
    'yaml: unmarshal errors:\n  line 10: field storage already set in type config.plain',
  );
  expect(operated(agent('tsdb: { outOfOrderTimeWindow: 30m }')).loadError).toBeUndefined();
});

test.each([
  [
    'tsdb: { staleSeriesCompactionThreshold: "1.5" }',
    '`staleSeriesCompactionThreshold` must be between 0 and 1. The current value is 1500m',
  ],
  [
    'version: v2.54.0, otlp: {}',
    'failed to generate OTLP configuration: OTLP configuration is only supported from Prometheus version 2.55.0',
  ],
  [
    'tracingConfig: { endpoint: a, samplingFraction: "2" }',
    'failed to generate tracing configuration: `samplingFraction` must be between 0 and 1',
  ],
])('the whole object fails, in the words of the operator: %s', (spec, message) => {
  expect(operated(agent(spec)).configError).toBe(message);
});

test('each job points to its monitor and endpoint, additional ones to nothing', () => {
  const { jobs } = operated(readFileSync(join(folder, 'service-monitor.yaml'), 'utf8'));
  const additional = operated(readFileSync(join(folder, 'sections.yaml'), 'utf8')).jobs;

  expect(jobs.map(({ monitor, endpoint, config }) => [monitor?.name, endpoint, config.job_name])).toEqual([
    ['cart', 0, 'serviceMonitor/shop/cart/0'],
    ['cart', 1, 'serviceMonitor/shop/cart/1'],
  ]);
  expect(additional.map(({ monitor, config }) => [monitor, config.job_name])).toEqual([[undefined, 'by-hand']]);
});
