import { sleep } from '../../processes/until';
import type { Container, Probe } from './pod';
import { passes } from './probe';

export interface Probed {
  readonly container: Container;
  readonly ip: string;
  /** Whether this very start of the container still runs. */
  readonly alive: () => boolean;
  /** Ends the program, so that it is started anew. */
  readonly end: () => void;
  readonly tell: (change: { readonly started?: boolean; readonly ready?: boolean }) => void;
}

/** Until a probe passes for the first time it is asked twice a second: quicker than a kubelet, with the same verdicts. */
const IMPATIENCE = 500;

/** Runs the probes of a container that was just started, until it ends. */
export async function probe(what: Probed): Promise<void> {
  const { startupProbe, readinessProbe, livenessProbe } = what.container;
  if (startupProbe) {
    if (!(await startsUp(startupProbe, what))) return;
    what.tell({ started: true, ready: !readinessProbe });
  }
  if (readinessProbe) void ask(readinessProbe, what, (ready) => what.tell({ ready }));
  if (livenessProbe) {
    await sleep(1000 * (livenessProbe.initialDelaySeconds ?? 0));
    void ask(livenessProbe, what, (lives) => !lives && what.end());
  }
}

async function startsUp(startup: Probe, { container, ip, alive, end }: Probed): Promise<boolean> {
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = startup;
  const deadline = Date.now() + 1000 * (initialDelaySeconds + periodSeconds * failureThreshold);
  while (alive() && !(await passes(startup, container, ip))) {
    if (Date.now() > deadline) end();
    await sleep(IMPATIENCE / 2);
  }
  return alive();
}

async function ask(
  question: Probe,
  { container, ip, alive }: Probed,
  changed: (passed: boolean) => void,
): Promise<void> {
  const { periodSeconds = 10, failureThreshold = 3 } = question;
  let [passed, failures] = [false, 0];
  while (alive()) {
    const good = await passes(question, container, ip);
    if (!alive()) return;
    failures = good ? 0 : failures + 1;
    const verdict = good || (passed && failures < failureThreshold);
    if (verdict !== passed) changed(verdict);
    passed = verdict;
    await sleep(passed ? periodSeconds * 1000 : Math.min(IMPATIENCE, periodSeconds * 1000));
  }
}
