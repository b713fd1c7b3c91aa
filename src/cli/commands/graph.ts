import { idOf, type Manifest } from '../../proof/manifests/manifest';
import { prove } from '../../proof/prove';
import { graphSvg } from '../../proof/report/graph/graph-svg';
import { monitorsOf } from '../../proof/report/monitors';
import { type InputOptions, readInputs } from '../inputs';
import { type OutputOptions, write } from '../output';
import { Progress } from '../progress';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

export interface GraphOptions extends InputOptions, OutputOptions {
  /** Monitors to draw, or namespaces all of whose monitors are to be drawn. */
  readonly for?: readonly string[];
}

/** More monitors than these make no picture that anybody can read. */
const most = 60;

export async function graph(paths: readonly string[], options: GraphOptions, terminal: Terminal): Promise<number> {
  const progress = new Progress(terminal);
  const objects = await readInputs(paths, options, terminal, progress);
  progress.say(`proving ${objects.length} objects`);
  const proof = prove(objects, options);
  const monitors = chosen(monitorsOf(proof.evidence), options.for);
  progress.done();
  write(graphSvg(proof, monitors), options, terminal);
  return 0;
}

function chosen(monitors: readonly Manifest[], wanted: readonly string[] | undefined): readonly Manifest[] {
  if (monitors.length === 0) throw new UsageError('there is no monitor among the manifests');
  const isWanted = (monitor: Manifest, word: string) =>
    word === monitor.namespace || word.toLowerCase() === idOf(monitor).toLowerCase();
  const unknown = wanted?.find((word) => !monitors.some((monitor) => isWanted(monitor, word)));
  if (unknown !== undefined) {
    const some = monitors.slice(0, 5).map(idOf).join(', ');
    throw new UsageError(`--for ${unknown}: there is no such monitor or namespace; there are ${some}`);
  }
  const found = wanted ? monitors.filter((monitor) => wanted.some((word) => isWanted(monitor, word))) : monitors;
  if (found.length > most) {
    throw new UsageError(
      `${found.length} monitors are too many for one picture; choose with --for KIND/NAMESPACE/NAME or --for NAMESPACE, or use "report"`,
    );
  }
  return found;
}
