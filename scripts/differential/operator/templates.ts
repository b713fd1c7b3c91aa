import * as fc from 'fast-check';
import { templateFunctions } from '../../../src/proof/operator/rules/template/functions';
import { few, maybe, pick } from './choices';
import { damaged, text } from './texts';

const variable = pick(
  '$labels',
  '$value',
  '$externalLabels',
  '$externalURL',
  '$',
  '$x',
  '$i',
  '.',
  '.Labels',
  '$labels.job',
  '.Labels.job',
  '$foo',
  '$.Labels',
);
const literal = pick(
  '1',
  '-1',
  '0x1F',
  '1.5',
  '1e3',
  '"s"',
  '"a\\n"',
  '`raw`',
  "'c'",
  'true',
  'nil',
  '08',
  '1i',
  '1+2i',
  '99999999999999999999',
  '"\\q"',
  "'ab'",
  '1_0',
  '0b11',
  '0x',
  '.5',
  '1.',
  '"\\777"',
  '+5',
  '1e400',
  '0x1p4',
  '"%.2f"',
);
const callee = pick(...templateFunctions, 'foo', 'default', 'break');
const open = pick('{{', '{{ ', '{{- ', '{{-');
const close = pick('}}', ' }}', ' -}}', '-}}', '  -}}');
const comments = pick('{{/* c */}}', '{{- /* c */ -}}');

const { template } = fc.letrec<{ template: string; pipeline: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'operand' },
    variable,
    literal,
    text('(', tie('pipeline'), ')', maybe(0.2, pick('.Field'))),
  ),
  pipeline: fc
    .array(
      fc.oneof(
        tie('operand'),
        fc.tuple(callee, few(tie('operand'))).map(([name, args]) => [name, ...args].join(' ')),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((commands) => commands.join(' | ')),
  template: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'template' },
    fc.oneof(
      pick('text ', '\n', '', '100%', '{', '}'),
      comments,
      text(open, tie('pipeline'), close),
      text(open, variable, close),
    ),
    text(
      open,
      'if ',
      tie('pipeline'),
      close,
      tie('template'),
      maybe(0.4, pick('{{else}}x', '{{else if .}}y', '{{else with .}}')),
      '{{end}}',
    ),
    text(
      '{{range ',
      pick('', '$i, $x := ', '$x := ', '$i, ', '$x, $y, $z := '),
      tie('pipeline'),
      '}}',
      tie('template'),
      maybe(0.3, pick('{{break}}', '{{continue}}', '{{else}}')),
      '{{end}}',
    ),
    text('{{with ', pick('', '$x := '), tie('pipeline'), '}}', tie('template'), '{{end}}'),
    text('{{$x ', pick(':=', '=', ':'), ' ', tie('pipeline'), '}}', tie('template')),
    text('{{define ', pick('"a"', '"b"', '"__alert_Down"', 'a'), '}}', tie('template'), '{{end}}'),
    pick('{{template "a"}}', '{{template "b" .}}', '{{template x}}', '{{template}}'),
    text('{{block "a" ', pick('.', '', '$labels'), '}}', tie('template'), '{{end}}'),
    text(tie('template'), tie('template')),
  ),
}));

const junk = [
  '{{',
  '}}',
  '{',
  '}',
  '(',
  ')',
  '|',
  '$',
  '.',
  '"',
  "'",
  '`',
  ' ',
  '-',
  '+',
  ',',
  ':=',
  '\n',
  '{{end}}',
  '{{else}}',
  '/*',
  '*/',
  'é',
  '%',
  '\\',
  '#',
  '1',
];

/** The text of a label or annotation, in half of the cases with something lost or gained. */
export const annotation: fc.Arbitrary<string> = fc.oneof(
  pick('critical', '{{ $labels.job }} is down'),
  template,
  damaged(template, junk),
);
