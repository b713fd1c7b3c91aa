import type { Finding } from '../../checks/finding';
import { type Inquiry, inquire } from '../../checks/inquiry';
import { idOf, type Manifest } from '../../manifests/manifest';
import { printConfig } from '../../operator/config/print';
import type { Proof } from '../../prove';
import { chainFinder } from '../chain';
import { findingEntry } from '../check-document';
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
  const about = findingNumbers(findings);
  const chainsOf = chainFinder(inquiry);
  const topologyOf = topologist(proof, inquiry);

  const shown = monitors.map((monitor): ReportMonitor => {
    const { kind, namespace, name } = monitor;
    const numbersOfFindings = about.get(idOf(monitor)) ?? [];
    const chains = chainsOf(monitor);
    return {
      id: idOf(monitor),
      kind,
      namespace,
      name,
      place: placeOf(monitor),
      status: statusOf(
        monitor,
        chains,
        numbersOfFindings.map((n) => findings[n]),
        inquiry,
      ),
      chains,
      topology: topologyOf(monitor),
      findings: numbersOfFindings,
      configurations: configurationsOf(monitor, inquiry),
    };
  });
  const rules = ruleObjectsOf(evidence).map((rule) => {
    const numbersOfFindings = about.get(idOf(rule)) ?? [];
    const chains = chainsOf(rule);
    return {
      id: idOf(rule),
      place: placeOf(rule),
      status: statusOf(
        rule,
        chains,
        numbersOfFindings.map((n) => findings[n]),
        inquiry,
      ),
      chains,
      findings: numbersOfFindings,
      groups: groupsOf(rule),
    };
  });
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

function findingNumbers(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const about = new Map<string, number[]>();
  for (const [n, { object, subject = object }] of findings.entries()) {
    for (const id of new Set([idOf(object), idOf(subject)])) {
      const known = about.get(id);
      if (known) known.push(n);
      else about.set(id, [n]);
    }
  }
  return about;
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
