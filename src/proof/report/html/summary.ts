import { count, list } from '../../checks/words';
import type { Proof } from '../../prove';
import type { ReportMonitor, ReportTarget, Summary } from './document';
import { sayTotal } from './target-total';

/** The whole report in one sentence. */
export function summaryOf(
  { findings, unknowns, evidence }: Proof,
  monitors: readonly ReportMonitor[],
  targets: readonly ReportTarget[],
): Summary {
  const errors = findings.filter(({ check }) => check.severity === 'error').length;
  const warnings = findings.length - errors;
  const broken = monitors.filter(({ status }) => status.tone === 'error').length;
  const doubtful = monitors.filter(({ status }) => status.tone === 'warning').length;
  const found = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
    unknowns.length > 0 && `${unknowns.length} unknown`,
  ].filter((part) => part !== false);

  const names = evidence.prometheuses.map(({ operation }) => operation.name);
  const scrapes =
    names.length === 0
      ? 'No Prometheus is among the manifests'
      : `Prometheus ${list(names, 3)} will scrape ${sayTotal(targets)}`;
  return {
    tone: errors > 0 ? 'error' : warnings + doubtful > 0 ? 'warning' : 'good',
    headline: headline(monitors.length, broken, doubtful),
    sentence: `${scrapes}${found.length > 0 ? `; ${list(found)}` : ''}.`,
  };
}

function headline(monitors: number, broken: number, doubtful: number): string {
  if (monitors === 0) return 'There is no monitor among the manifests';
  const of = monitors === 1 ? 'The only monitor' : `${broken} of ${monitors} monitors`;
  if (broken > 0) return `${of} will not be scraped as written`;
  if (doubtful === monitors) return 'No monitor can be proved from these manifests alone';
  if (doubtful > 0) {
    return `${monitors - doubtful} of ${count(monitors, 'monitor')} proved; ${doubtful} cannot be told from these manifests`;
  }
  return monitors === 1 ? 'The only monitor is scraped' : `All ${monitors} monitors are scraped`;
}
