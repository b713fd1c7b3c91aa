import { sleep } from '../processes/until';
import type { Ledger } from './ledger';
import { agreement, type Verdict } from './verdict';

export interface Settling {
  /** How long the cluster may take to get there. */
  readonly seconds: number;
  /** How long it must stay so: Prometheus passes on what it discovers every five seconds. */
  readonly steady: number;
}

const usual: Settling = { seconds: 90, steady: 6 };

/** Waits until the cluster does what was said of it and goes on doing so, and puts the last look into the ledger. */
export async function settlesOn(
  expected: Verdict,
  look: () => Promise<Verdict>,
  ledger: Ledger,
  { seconds, steady }: Settling = usual,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let equalSince: number | undefined;
  for (;;) {
    const found = await look().catch((error: Error) => error);
    const agreed = found instanceof Error ? undefined : agreement(expected, found);
    if (agreed?.differences.length !== 0) equalSince = undefined;
    else equalSince ??= Date.now();
    if (equalSince !== undefined && Date.now() - equalSince >= steady * 1000) return ledger.add(agreed!.equal, []);
    if (equalSince === undefined && Date.now() > end) {
      if (!agreed) throw found;
      return ledger.add(agreed.equal, agreed.differences);
    }
    await sleep(500);
  }
}
