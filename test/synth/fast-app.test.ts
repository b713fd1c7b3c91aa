import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApiObject,
  type App,
  type AppProps,
  Chart,
  Helm,
  Include,
  type IResolver,
  Lazy,
  type ResolutionContext,
  YamlOutputType,
} from 'cdk8s';
import { Construct } from 'constructs';
import { FastApp } from '../../src/synth/fast-app';
import { bothOutcomes } from './outcome';

const folder = mkdtempSync(join(tmpdir(), 'fast-app-'));

function expectSame(build: (app: App) => void, props?: AppProps) {
  const { expected, actual } = bothOutcomes(build, props);
  expect(actual).toEqual(expected);
  return actual;
}

const thing = (scope: Construct, id: string, body: object = {}) =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing', ...body });

test('what Include reads from a file comes out the same', () => {
  const url = join(folder, 'manifests.yaml');
  writeFileSync(
    url,
    'kind: List\napiVersion: v1\nitems: [{kind: A, data: {key: "on", port: 8080}}]\n---\nkind: B\napiVersion: v1\n',
  );
  const { files } = expectSame((app) => void new Include(new Chart(app, 'included'), 'file', { url }));
  expect(files['included.k8s.yaml']).toContain('key: "on"');
});

test('what Helm renders comes out the same', () => {
  const helm = join(folder, 'helm');
  writeFileSync(helm, '#!/bin/sh\nprintf "kind: A\\napiVersion: v1\\nmetadata: {name: from-helm}\\n"\n');
  chmodSync(helm, 0o755);
  const { files } = expectSame(
    (app) => void new Helm(new Chart(app, 'release'), 'helm', { chart: 'c', helmExecutable: helm }),
  );
  expect(files['release.k8s.yaml']).toContain('from-helm');
});

test('a chart whose id is a number comes before charts that are nested in another', () => {
  const { files } = expectSame(
    (app) => {
      const [zero, one] = ['0', '1'].map((id) => new Chart(app, id));
      for (const chart of [zero, one, new Chart(new Construct(zero, 'inner'), 'nested')]) thing(chart, 'o');
    },
    { yamlOutputType: YamlOutputType.FILE_PER_APP },
  );
  expect(files['app.k8s.yaml'].match(/name: [a-z0-9]+-[a-z]+/g)).toEqual(['name: 0-o', 'name: 1-o', 'name: 0-inner']);
});

test('resolvers of the app replace values', () => {
  const shout: IResolver = {
    resolve: (context: ResolutionContext) => {
      if (context.value === 'hello') context.replaceValue('HELLO!');
    },
  };
  const { yaml } = expectSame((app) => void thing(new Chart(app, 'c'), 'o', { spec: ['hello'] }), {
    resolvers: [shout],
  });
  expect(yaml).toContain('HELLO!');
});

test('an unknown output type writes nothing', () => {
  const { files } = expectSame((app) => void thing(new Chart(app, 'c'), 'o'), { yamlOutputType: 7 as YamlOutputType });
  expect(files).toEqual({});
});

test('an object that another one makes when it is rendered is in its chart if that comes later', () => {
  const { files } = expectSame((app) => {
    const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
    const late = () => second.node.tryFindChild('late') ?? thing(second, 'late');
    thing(first, 'maker', { spec: Lazy.any({ produce: () => late().node.id }) });
  });
  expect(files['second.k8s.yaml']).toContain('late');
});

test('files of charts that came before a mistake are there', () => {
  const { files, error } = expectSame((app) => {
    thing(new Chart(app, 'good'), 'o');
    thing(new Chart(app, 'bad'), 'o', { spec: new Date(0) });
  });
  expect(Object.keys(files)).toEqual(['good.k8s.yaml']);
  expect(error).toContain("can't render non-simple object of type 'Date'");
});

test('settings come from the environment, as they do for App', () => {
  process.env.CDK8S_OUTDIR = join(folder, 'out');
  process.env.CDK8S_RECORD_CONSTRUCT_METADATA = 'true';
  try {
    const app = new FastApp();
    thing(new Chart(app, 'c'), 'o');
    app.synth();
    expect(require(join(folder, 'out', 'construct-metadata.json')).resources).toEqual({
      [app.charts[0].apiObjects[0].name]: { path: 'c/o' },
    });
  } finally {
    delete process.env.CDK8S_OUTDIR;
    delete process.env.CDK8S_RECORD_CONSTRUCT_METADATA;
  }
});

test('each validation runs once, whatever the number of charts', () => {
  let runs = 0;
  const app = new FastApp({ outdir: join(folder, 'validated') });
  for (let n = 0; n < 20; n++) {
    const chart = new Chart(app, `chart-${n}`);
    thing(chart, 'o');
    chart.node.addValidation({ validate: () => [`run ${++runs}`].slice(1) });
  }
  app.synth();
  expect(runs).toBe(20);
});

test('a thousand layers of diamonds take a moment', () => {
  const app = new FastApp();
  let layer: ApiObject[] = [];
  const chart = new Chart(app, 'c');
  for (let n = 0; n < 1000; n++) {
    const next = [thing(chart, `${n}-a`), thing(chart, `${n}-b`)];
    for (const object of next) object.addDependency(...layer);
    layer = next;
  }
  expect(app.synthYaml().match(/^kind:/gm)).toHaveLength(2000);
});

test('a chart of three thousand objects may depend on another of three thousand', () => {
  const app = new FastApp();
  const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
  for (const chart of [first, second]) for (let n = 0; n < 3000; n++) thing(chart, `o${n}`);
  first.addDependency(second);
  expect(app.synthYaml().match(/name: (first|second)-/)?.[1]).toBe('second');
});

test('a construct that depends on itself is a cycle (App drops its objects or overflows the stack)', () => {
  const app = new FastApp();
  const object = thing(new Chart(app, 'c'), 'o');
  object.addDependency(object);
  expect(() => app.synthYaml()).toThrow('Dependency cycle detected: c/o => c/o');
});

test('a cycle behind many diamonds is reported at once', () => {
  const app = new FastApp();
  const chart = new Chart(app, 'c');
  const objects = Array.from({ length: 120 }, (_, n) => thing(chart, `o${n}`));
  for (let n = 2; n < 120; n++) objects[n].addDependency(objects[n - 1 - (n % 2)], objects[n - 2 - (n % 2)]);
  objects[0].addDependency(objects[119]);
  expect(() => app.synthYaml()).toThrow(/^Dependency cycle detected: c\/o/);
});

test('a construct without a chart cannot depend on anything', () => {
  const { error } = expectSame((app) => {
    new Construct(app, 'nowhere').node.addDependency(new Chart(app, 'c'));
  });
  expect(error).toBe('Error: cannot find a parent chart (directly or indirectly)');
});
