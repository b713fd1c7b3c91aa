import { templateError } from '../../../../../src/proof/operator/rules/template/template';

test.each([
  'no template',
  '{{ $labels.job }} at {{ $value | humanize1024 }}B',
  '{{ if gt $value 1e3 }}much{{ else if eq $value 0.0 }}none{{ else }}little{{ end }}',
  '{{ range $i, $x := query "up" }}{{ $i }}: {{ $x | value }}{{ break }}{{ else }}nothing{{ end }}',
  '{{ with query "up" | first }}{{ .Labels.job }}{{ end }}',
  '{{ define "name" }}{{ . }}{{ end }}{{ template "name" $labels.job }}',
  '{{- /* a comment */ -}} x',
  '{{ printf "%.2f" ($value) }} }}',
])('%s', (text) => {
  expect(templateError(text, 'cart')).toBeUndefined();
});

test.each([
  ['{{ $label.job }}', 'undefined variable "$label"'],
  ['{{ $value | percent }}', 'function "percent" not defined'],
  ['{{ $value', 'unclosed action'],
  ['{{ if $value }}x', 'unexpected EOF'],
  ['x{{ end }}', 'unexpected {{end}}'],
  ['{{ "x }}', 'unterminated quoted string'],
  ['{{ "\\d" }}', 'invalid syntax'],
  ['{{ $value | 1 }}', 'non executable command in pipeline stage 2'],
  ['{{ ($value }}', 'unclosed left paren'],
  ['{{ $value * 100 }}', 'unexpected "*" in operand'],
  ['{{ }}', 'missing value for command'],
  ['{{ break }}', '{{break}} outside {{range}}'],
  ['{{ with $x := 1 }}{{ end }}{{ $x }}', 'undefined variable "$x"'],
  ['{{ $labels.app-name }}', "bad character U+002D '-'"],
  ['{{ .Labels.job }', 'unexpected "}" in operand'],
])('%s: %s', (text, message) => {
  expect(templateError(text, 'cart')).toBe(`template: cart:1: ${message}`);
});

test('parentheses too deep to follow leave the answer open', () => {
  expect(templateError(`{{ ${'('.repeat(5000)} }}`, 'cart')).toBe('unknown');
});
