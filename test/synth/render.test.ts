import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import * as fc from 'fast-check';
import { render } from '../../src/synth/render';

class Quantity {
  constructor(readonly value: string) {}
}

const keys = fc.constantFrom('a', 'b', 'c', 'z', '1', 'name', 'value', 'resolve', 'constructor', '__proto__');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>('', 'text', 0, 1.5, true, false, null, undefined),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 4 }).map((entries) => {
      const fields = {};
      for (const [key, value] of entries)
        Object.defineProperty(fields, key, { value, enumerable: true, writable: true });
      return fields;
    }),
    tie('value').map((produced) => Lazy.any({ produce: () => produced })),
    fc
      .constantFrom<() => unknown>(
        () => new Quantity('1'),
        () => ({ resolve: () => 'resolved' }),
        () => new Date(0),
        () => Symbol.iterator,
      )
      .map((make) => make()),
  ),
}));
const labels = fc.dictionary(fc.constantFrom('app', 'tier', 'a/b'), fc.constantFrom('x', ''), { maxKeys: 2 });
const patches = fc.array(
  fc.constantFrom(
    JsonPatch.add('/spec', { b: 1, a: 2 }),
    JsonPatch.remove('/spec/a'),
    JsonPatch.replace('/kind', 'K'),
    JsonPatch.remove('/apiVersion'),
    JsonPatch.add('/__b', 1),
  ),
  { maxLength: 2 },
);

/** What is returned, in the order of its keys, those without a value too, or the words of the error. */
function outcome(render: () => unknown): string {
  try {
    return JSON.stringify(render(), (_, value) => value ?? String(value));
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(['', 'yes'])('an object is rendered as cdk8s renders it (CDK8S_DISABLE_SORT=%j)', (disable) => {
  process.env.CDK8S_DISABLE_SORT = disable;
  try {
    fc.assert(
      fc.property(value, value, labels, labels, patches, fc.boolean(), (spec, extra, own, ofChart, ops, custom) => {
        const resolvers = custom ? [{ resolve: () => undefined }] : [];
        const chart = new Chart(new App({ resolvers }), 'chart', { namespace: 'shop', labels: ofChart });
        const object = new ApiObject(chart, 'object', {
          kind: 'Kind',
          apiVersion: 'v1',
          metadata: { labels: own, extra },
          spec,
        });
        object.metadata.addAnnotation('note', 'text');
        object.addJsonPatch(...ops);

        expect(outcome(() => render(object))).toBe(outcome(() => object.toJson()));
      }),
      { numRuns: 400 },
    );
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
});

test('an object that renders itself does', () => {
  class Own extends ApiObject {
    override toJson() {
      return { own: true };
    }
  }
  const object = new Own(new Chart(new App(), 'chart'), 'object', { kind: 'Kind', apiVersion: 'v1' });

  expect(render(object)).toEqual({ own: true });
});

test('cdk8s is asked about unusual objects only', () => {
  const chart = new Chart(new App(), 'chart');
  const usual = new ApiObject(chart, 'usual', {
    kind: 'Kind',
    apiVersion: 'v1',
    spec: { a: Lazy.any({ produce: () => [1] }) },
  });
  const unusual = new ApiObject(chart, 'unusual', { kind: 'Kind', apiVersion: 'v1', spec: { a: new Quantity('1') } });
  render(usual);
  const toJson = jest.spyOn(ApiObject.prototype, 'toJson');
  try {
    render(usual);
    expect(toJson).toHaveBeenCalledTimes(0);
    render(unusual);
    expect(toJson).toHaveBeenCalledTimes(1);
  } finally {
    toJson.mockRestore();
  }
});
