import { nearest } from '../../proof/checks/near-miss';
import type { Evidence } from '../../proof/evidence';
import { idOf, type Manifest } from '../../proof/manifests/manifest';
import { prove } from '../../proof/prove';
import { whyDocument } from '../../proof/report/why-document';
import { whyText } from '../../proof/report/why-text';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import { paintFor, type Terminal } from '../terminal';
import { toWidth } from '../to-width';
import { UsageError } from '../usage-error';

export interface WhyOptions extends InputOptions {
  readonly format: string;
}

export async function why(
  wanted: string,
  paths: readonly string[],
  options: WhyOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = new Progress(terminal);
  const objects = await readInputs(paths, options, terminal, progress);
  const proof = prove(objects, options);
  const object = find(wanted, proof.evidence);
  const document = whyDocument(proof, object);
  progress.done();

  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify(document, null, 2)}\n`
      : toWidth(whyText(proof, object, document, paintFor(terminal)), terminal),
  );
  return document.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function find(wanted: string, { admission }: Evidence): Manifest {
  if (!/^[^/]+\/([^/]+\/)?[^/]+$/.test(wanted)) {
    throw new UsageError(`${wanted}: write KIND/NAMESPACE/NAME, for example ServiceMonitor/shop/cart`);
  }
  const all = [...admission.objects, ...admission.refused.map((refusal) => refusal.object)];
  const object = all.find((one) => idOf(one).toLowerCase() === wanted.toLowerCase());
  if (object) return object;

  const [kind] = wanted.split('/');
  const same = all.map(idOf).filter((id) => id.toLowerCase().startsWith(`${kind.toLowerCase()}/`));
  const near = nearest(wanted, same);
  const hint = near ? `; did you mean ${near}` : same.length > 0 ? `; there are ${same.slice(0, 5).join(', ')}` : '';
  throw new UsageError(`there is no ${wanted} among the manifests${hint}`);
}
