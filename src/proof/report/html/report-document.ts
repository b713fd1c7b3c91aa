import type { Finding } from '../../checks/finding';
import { type Inquiry, inquire } from '../../checks/inquiry';
import { idOf, type Manifest } from '../../manifests/manifest';
import { printConfig } from '../../operator/config/print';
import type { Proof } from '../../prove';
import { chainFinder } from '../chain';
import { findingEntry } from '../check-document';
import { findingsAbout } from '../findings-about';
import { topologist } from '../graph/monitor-topology';
import { monitorsOf, ruleObjectsOf } from '../monitors';
import { placeOf } from '../place';
import { targetsDocument } from '../targets-document';
import type { ReportDocument, ReportFinding, ReportMonitor, ReportTarget } from './document';
import { editsOf } from './edit';
import { diffOf } from './edit-diff';
import { groupsOf } from './rule-groups';
import { statusOf } from './status';
import { summaryOf } from './summary';

/** What the page shows about a proof. */
export function reportDocument(proof: Proof): ReportDocument {
  const { evidence, findings, unknowns, allowances } = proof;
  const inquiry = inquire(evidence);
  const monitors = monitorsOf(evidence);
  const numbers = new Map(monitors.map((monitor, n) => [idOf(monitor), n]));
  const about = findingsAbout(findings);
  const chainsOf = chainFinder(inquiry);
  const topologyOf = topologist(proof, inquiry);
  const verdictOn = (object: Manifest) => {
    const [own, chains] = [about(object), chainsOf(object)];
    return {
      id: idOf(object),
      place: placeOf(object),
      status: statusOf(
        object,
        chains,
        own.map(({ finding }) => finding),
        inquiry,
      ),
      chains,
      findings: own.map(({ number }) => number),
    };
  };

  const shown = monitors.map((monitor): ReportMonitor => {
    const { kind, namespace, name } = monitor;
    const configurations = configurationsOf(monitor, inquiry);
    return { ...verdictOn(monitor), kind, namespace, name, topology: topologyOf(monitor), configurations };
  });
  const rules = ruleObjectsOf(evidence).map((rule) => ({ ...verdictOn(rule), groups: groupsOf(rule) }));
  const targets = targetsOf(proof, numbers);
  return {
    version: 1,
    summary: summaryOf(proof, shown, targets),
    findings: findings.map((finding) => reportFinding(finding, numbers)),
    monitors: shown,
    targets,
    rules,
    unknowns: unknowns.map(({ object, needs }) => ({ object: idOf(object), needs })),
    allowances: allowances.map(({ object, name, reason }) => ({ object: idOf(object), name, reason })),
  };
}

function reportFinding(finding: Finding, monitors: ReadonlyMap<string, number>): ReportFinding {
  const { object, subject = object, fix } = finding;
  // What lies in a Secret is nobody's to show.
  const edits = object.kind === 'Secret' ? undefined : editsOf(fix, object);
  return {
    ...findingEntry(finding),
    diff: edits ? diffOf(edits, object) : [],
    monitor: monitors.get(idOf(object)) ?? monitors.get(idOf(subject)),
  };
}

function configurationsOf(monitor: Manifest, inquiry: Inquiry): ReportMonitor['configurations'] {
  return inquiry.pools(monitor).map(({ prometheus, job }) => ({
    prometheus: inquiry.prometheuses.includes(prometheus) ? prometheus.operation.name : undefined,
    lines: printConfig({ scrape_configs: [job.config] })
      .trimEnd()
      .split('\n'),
  }));
}

function targetsOf({ evidence }: Proof, monitors: ReadonlyMap<string, number>): ReportTarget[] {
  return targetsDocument(evidence).prometheuses.flatMap(({ name, targets }) =>
    targets.map(({ scrapePool, url, labels, count, from }) => ({
      prometheus: name,
      pool: scrapePool,
      url,
      labels,
      count,
      monitor: from.monitor === undefined ? undefined : monitors.get(from.monitor),
      workload: from.workload,
    })),
  );
}
