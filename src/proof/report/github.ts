import type { Finding } from '../checks/finding';
import type { Proof } from '../prove';
import { messageOf } from './message';

/** Workflow commands that GitHub shows as annotations on the lines of a pull request. */
export function github({ findings, unknowns }: Proof): string {
  const lines = findings.map(annotation);
  if (unknowns.length > 0) {
    const needs = [...new Set(unknowns.map((unknown) => unknown.needs))].join(', ');
    lines.push(`::notice title=scrapecheck::${data(`${unknowns.length} unknown; missing: ${needs}`)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding): string {
  const { check, object } = finding;
  const { file, line } = object.source ?? {};
  const properties = [
    file && file !== '-' ? `file=${property(file)}` : undefined,
    file && file !== '-' && line ? `line=${line}` : undefined,
    `title=${property(`${check.code} ${check.name}`)}`,
  ].filter(Boolean);
  return `::${check.severity} ${properties.join(',')}::${data(messageOf(finding))}`;
}

/** @actions/toolkit packages/core/src/command.ts, escapeData */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
