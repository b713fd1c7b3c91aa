import type { Check } from '../checks/check';
import type { Finding } from '../checks/finding';
import { checks } from '../checks/registry';
import { idOf, type Json } from '../manifests/manifest';
import type { Proof } from '../prove';
import { home, pageOf } from './home';
import { messageOf } from './message';

export interface SarifOptions {
  /** The version of this tool. */
  readonly version: string;
}

/** The findings as a SARIF 2.1.0 log; what is allowed is there too, suppressed with its reason. */
export function sarif({ findings, allowances }: Proof, { version }: SarifOptions): Json {
  const results = [
    ...findings.map((finding) => result(finding)),
    ...allowances.flatMap(({ reason, findings: covered }) =>
      covered.map((finding) => ({ ...result(finding), suppressions: [{ kind: 'inSource', justification: reason }] })),
    ),
  ];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'scrapecheck', version, informationUri: home, rules: checks.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function rule(check: Check) {
  const { code, name, severity, title, explanation, upstream } = check;
  return {
    id: code,
    name,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: {
      text: `${explanation.trim()}\n\nDecided by ${upstream}`,
      markdown: `${explanation.trim()}\n\nDecided by ${upstream}`,
    },
    helpUri: pageOf(check),
    defaultConfiguration: { level: severity },
  };
}

function result(finding: Finding) {
  const { check, object, subject, fix } = finding;
  return {
    ruleId: check.code,
    ruleIndex: checks.findIndex(({ code }) => code === check.code),
    level: check.severity,
    message: { text: messageOf(finding) },
    locations: [location(finding)],
    partialFingerprints: { 'scrapecheck/v1': [check.code, idOf(object), subject ? idOf(subject) : '', fix].join('|') },
  };
}

function location({ object }: Finding) {
  const { file, line, construct } = object.source ?? {};
  const logical = [{ fullyQualifiedName: idOf(object), kind: 'resource' }];
  if (construct) logical.push({ fullyQualifiedName: construct, kind: 'module' });
  return {
    ...(file && file !== '-'
      ? { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line ?? 1 } } }
      : {}),
    logicalLocations: logical,
  };
}

/** A relative path stays relative; an absolute one becomes a file URI. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path.replace(/^\.\//, '');
}
