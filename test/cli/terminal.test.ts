import { paintFor, type Terminal } from '../../src/cli/terminal';

const terminal = (outIsTerminal: boolean, env: Terminal['env'] = {}): Terminal => ({
  out: () => {},
  err: () => {},
  input: async () => '',
  outIsTerminal,
  errIsTerminal: false,
  changes: async function* () {},
  env,
});
const page = 'https://example.com/page';

test('on a terminal a text with a page is a hyperlink', () => {
  const painted = paintFor(terminal(true))('faint', 'no-targets', page);
  expect(painted).toMatch(new RegExp(`^\\x1b\\]8;;${page}\\x1b\\\\.*no-targets.*\\x1b\\]8;;\\x1b\\\\$`));
});

test.each([
  ['a pipe', terminal(false)],
  ['NO_COLOR', terminal(true, { NO_COLOR: '1' })],
  ['a dumb terminal', terminal(true, { TERM: 'dumb' })],
])('%s gets neither colours nor links', (_, where) => {
  expect(paintFor(where)('error', 'text', page)).toBe('text');
});
