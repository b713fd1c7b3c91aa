import { catalogue } from '../../scripts/catalogue-example';
import { type ExportedSystem, isExported } from '../../src/catalogue/system';

test('every system has an id of its own, in order, and a factory of the same name', () => {
  const ids = catalogue.map(([, { id }]) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(catalogue.map(([key]) => key)).toEqual(ids.map((id) => id.replace(/-(\w)/g, (_, c) => c.toUpperCase())));
});

const exported = catalogue.flatMap(([key, system]) =>
  isExported(system) ? [[key, system] as readonly [string, ExportedSystem]] : [],
);

describe.each(exported)('%s', (_, system) => {
  const inputs = Object.entries(system.inputs);

  test('pins its image', () => {
    expect(system.version).toMatch(/^v?\d+\.\d+(\.\d+)?$/);
    expect(system.image).not.toMatch(/:/);
  });

  test('does not run as root', () => {
    expect(system.uid).toBeGreaterThan(0);
  });

  test('documents its inputs', () => {
    const wordless = inputs.filter(([, { doc }]) => doc.length < 8 || /^[A-Z][a-z]|\.$/.test(doc));
    expect(wordless).toEqual([]);
  });

  test('keeps secrets out of arguments, which everybody on the node can read', () => {
    expect(inputs.filter(([, input]) => input.secret && (input.flag || input.positional || input.param))).toEqual([]);
  });

  test('defaults mention only the application and inputs that exist', () => {
    const mentioned = inputs.flatMap(([, input]) => [...(input.default ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1]));
    expect(mentioned.filter((name) => !['host', 'port', ...Object.keys(system.inputs)].includes(name))).toEqual([]);
  });

  test('every input reaches the exporter, a default, or the Probe', () => {
    const defaults = inputs.map(([, input]) => input.default).join();
    const probed = system.multiTarget ? ['module', 'targets'] : [];
    const lost = inputs.filter(
      ([name, { env, flag, positional, param, file }]) =>
        !env && !flag && !positional && !param && !file && !defaults.includes(`{${name}}`) && !probed.includes(name),
    );
    expect(lost).toEqual([]);
  });
});
