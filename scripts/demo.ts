/** Synthesizes examples/shop into a temporary folder, and shows what was made and what Prometheus will scrape. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paintFor, processTerminal } from '../src/cli/terminal';
import { gather } from '../src/proof/evidence';
import { type Manifest, manifestOf } from '../src/proof/manifests/manifest';
import { readManifests } from '../src/proof/manifests/read';
import { kubePrometheusStack } from '../src/proof/presets/kube-prometheus-stack';
import { columns } from '../src/proof/report/columns';
import { targetsDocument } from '../src/proof/report/targets-document';
import { targetsText } from '../src/proof/report/targets-text';
import { purposeOf } from './purpose';

const EXAMPLE = join(__dirname, '../examples/shop');
const paint = paintFor(processTerminal);
const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

const made = synthesized();
say(paint('strong', `examples/shop/main.ts made ${made.length} objects`));
for (const namespace of new Set(made.map((object) => object.namespace))) {
  const here = made.filter((object) => object.namespace === namespace);
  const rows = here.map((object) => [`  ${object.kind}`, object.name, purposeOf(object)]);
  say('', `in ${paint('strong', namespace || 'the cluster')}`, ...columns(rows));
}

const prometheus = manifestOf(kubePrometheusStack({ release: 'kube-prometheus-stack', namespace: 'monitoring' }));
const cluster = readManifests(readFileSync(join(EXAMPLE, 'cluster.yaml'), 'utf8')).objects;
say('', paint('strong', 'With what else runs in the cluster (examples/shop/cluster.yaml) these are the targets:'), '');
say(targetsText(targetsDocument(gather([...made, ...cluster, prometheus])), paint));

function synthesized(): Manifest[] {
  const outdir = mkdtempSync(join(tmpdir(), 'shop-'));
  try {
    process.env.CDK8S_OUTDIR = outdir;
    require(join(EXAMPLE, 'main'));
    const charts = readdirSync(outdir).filter((file) => file.endsWith('.yaml'));
    return charts.sort().flatMap((chart) => [...readManifests(readFileSync(join(outdir, chart), 'utf8')).objects]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
