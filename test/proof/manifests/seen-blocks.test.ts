import fc from 'fast-check';
import { readBlockYaml } from '../../../src/proof/manifests/block-yaml';
import { SeenBlocks } from '../../../src/proof/manifests/seen-blocks';
import { parseYaml } from '../../../src/proof/manifests/yaml';

/** Few names and few lines, so that blocks repeat, and nearly repeat, within a document and between documents. */
const key = fc.constantFrom('a:', 'b:', '"a":', 'items:', '- a:', '- b:', '- - a:', '-');
const scalar = fc.constantFrom('a: 1', 'b: x', '- 1', '- a: 1', '- b: x # c', '-', 'a:', '- {a: [1]}', 'a: "x\\ty"');
const text = fc.constantFrom('a: |', 'a: |+', '- |-', 'a: >', '  t', '    t', '     # t');
const nothing = fc.constantFrom('', '# c', '  ', '    # c');

const block = fc
  .array(
    fc.tuple(fc.nat(4), fc.oneof({ weight: 4, arbitrary: key }, { weight: 5, arbitrary: scalar }, text, nothing)),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.map(([indent, line]) => `${' '.repeat(2 * indent)}${line}\n`).join(''));

/** Documents out of a few blocks, each under a key, some of them indented further. */
const stream = fc.array(block, { minLength: 1, maxLength: 3 }).chain((blocks) => {
  const part = fc
    .tuple(fc.constantFrom('a:\n', 'b:\n', 'items:\n', '- a:\n', '', '# c\n'), fc.nat(2), fc.constantFrom(...blocks))
    .map(([name, indent, lines]) => name + lines.replace(/^(?=.)/gm, '  '.repeat(indent)));
  return fc.array(
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    { minLength: 2, maxLength: 6 },
  );
});

class Forgetful extends SeenBlocks {
  override under() {
    return undefined;
  }
}

test('a document reads the same, whatever was read before', () => {
  fc.assert(
    fc.property(stream, (documents) => {
      const seen = new SeenBlocks();
      for (const document of documents) {
        const alone = readBlockYaml(document, parseYaml, new Forgetful());
        expect(readBlockYaml(document, parseYaml, seen)).toEqual(alone);
      }
    }),
    { numRuns: 300 },
  );
});

const ports = 'ports:\n  - name: http\n    port: 80\n';

function read(text: string, seen: SeenBlocks) {
  return readBlockYaml(text, parseYaml, seen)?.value as Record<string, unknown>;
}

test('equal blocks under one name are the same value', () => {
  const seen = new SeenBlocks();
  const [first, second] = [read(`a: 1\n${ports}b: 1\n`, seen), read(`${ports}`, seen)];

  expect(second.ports).toBe(first.ports);
});

test.each([
  ['an entry more', ports, `${ports}  - name: admin\n    port: 81\n`],
  ['an entry more at the column of its key', 'a:\n- b\n', 'a:\n- b\n- c\n'],
  ['a line more', ports, `${ports}    protocol: UDP\n`],
  ['a field more', 'a:\n  b: 1\n', 'a:\n  b: 1\n  c: 1\n'],
  ['a field more behind a comment', 'a:\n  b: 1\n', 'a:\n  b: 1\n# c\n  c: 1\n'],
  ['another name', ports, ports.replace('ports', 'others')],
  ['another indentation', ports, ports.replace(/^ /gm, '    ')],
  ['blank lines more behind its text', 'a:\n  b: |+\n    t\n', 'a:\n  b: |+\n    t\n\n\nc: 1\n'],
  ['what looks like a comment behind its text', 'a:\n  b: |\n    t\n', 'a:\n  b: |\n    t\n    # t\nc: 1\n'],
])('a block with %s is another one', (_, first, second) => {
  const seen = new SeenBlocks();
  const [block] = Object.values(read(first, seen));

  expect(read(second, seen)).toEqual(parseYaml(`#\t\n${second}`));
  expect(Object.values(read(second, seen))).not.toContain(block);
});
