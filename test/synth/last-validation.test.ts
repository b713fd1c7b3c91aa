import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type App, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Proof } from '../../src/constructs/proof';
import { FastApp } from '../../src/synth/fast-app';

const folder = mkdtempSync(join(tmpdir(), 'last-validation-'));
afterAll(() => rmSync(folder, { recursive: true }));

const proved = (): FastApp => {
  const app = new FastApp({ outdir: folder });
  Proof.attach(app);
  return app;
};
const thing = (scope: Construct, id: string, spec: unknown = {}) =>
  new ApiObject(scope, id, { apiVersion: 'example.com/v1', kind: 'Thing', spec });
const written = (app: App): string => {
  app.synth();
  return readFileSync(join(folder, 'c.k8s.yaml'), 'utf8');
};

test('an object that was proved is rendered once', () => {
  const app = proved();
  let rendered = 0;
  thing(new Chart(app, 'c'), 'o', Lazy.any({ produce: () => ({ rendered: ++rendered }) }));

  expect(written(app)).toContain('rendered: 1');
  expect(rendered).toBe(1);
});

test('what another validation does is proved and written, whether it comes before the proof or after it', () => {
  const app = proved();
  const object = thing(new Chart(app, 'c'), 'o');
  let seen = 0;
  new Construct(app, 'after').node.addValidation({
    validate: () => {
      object.metadata.addLabel('changed', `${++seen}`);
      return [];
    },
  });

  expect(written(app)).toContain('changed: "1"');
});

test('what a validation proves for itself is rendered again', () => {
  const app = proved();
  const object = thing(new Chart(app, 'c'), 'o');
  new Construct(app, 'after').node.addValidation({
    validate: () => {
      const { findings } = Proof.of(app);
      object.metadata.addLabel('findings', `${findings.length}`);
      return [];
    },
  });

  expect(written(app)).toMatch(/findings: "\d+"/);
});

test('if rendering makes another object, all are rendered again', () => {
  const app = proved();
  const chart = new Chart(app, 'c');
  const late = () => chart.node.tryFindChild('late') ?? thing(chart, 'late');
  thing(chart, 'counter', Lazy.any({ produce: () => ({ things: chart.node.children.length }) }));
  thing(chart, 'maker', Lazy.any({ produce: () => ({ made: late().node.id }) }));

  expect(written(app)).toMatch(/things: 3[\s\S]*made: late[\s\S]*kind: Thing/);
});

test('a chart that renders itself may change objects of charts after it', () => {
  const app = proved();
  class Meddler extends Chart {
    public override toJson() {
      object.metadata.addLabel('changed', 'late');
      return super.toJson();
    }
  }
  new Meddler(app, 'a');
  const object = thing(new Chart(app, 'c'), 'o');

  expect(written(app)).toContain('changed: late');
});

test('the next synthesis writes what changed since', () => {
  const app = proved();
  const object = thing(new Chart(app, 'c'), 'o');
  app.synth();
  object.metadata.addLabel('changed', 'later');

  expect(written(app)).toContain('changed: later');
});

test('errors are told in the order of the constructs', () => {
  const app = proved();
  new Construct(app, 'after').node.addValidation({ validate: () => ['is invalid'] });
  new ApiObject(new Chart(app, 'c'), 'o', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'cart' },
    spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port: 1 }] },
  });

  expect(() => app.synth()).toThrow(/\[scrapecheck\][\s\S]*\[after\] is invalid/);
});
