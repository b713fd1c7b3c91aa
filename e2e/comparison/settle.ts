import { sleep } from '../processes/until';
import type { Ledger } from './ledger';
import { type Agreement, agreement, type Verdict } from './verdict';

export interface Settling {
  /** How long the cluster may take to get there. */
  readonly seconds: number;
  /** How long it must stay so: Prometheus passes on what it discovers every five seconds. */
  readonly steady: number;
}

const usual: Settling = { seconds: 90, steady: 6 };

/** Waits until the cluster does what was said of it and goes on doing so, and puts the last look into the ledger. */
export async function settlesOn(
  expected: readonly Verdict[],
  look: (name: string) => Promise<Verdict>,
  ledger: Ledger,
  { seconds, steady }: Settling = usual,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let equalSince: number | undefined;
  for (;;) {
    const agreements = await Promise.all(expected.map((verdict) => agreed(verdict, look)));
    const equal = agreements.every(({ differences }) => differences.length === 0);
    equalSince = equal ? (equalSince ?? Date.now()) : undefined;
    const settled = equalSince !== undefined && Date.now() - equalSince >= steady * 1000;
    if (settled || (!equal && Date.now() > end)) {
      for (const each of agreements) ledger.add(each.equal, each.differences);
      return;
    }
    await sleep(500);
  }
}

async function agreed(verdict: Verdict, look: (name: string) => Promise<Verdict>): Promise<Agreement> {
  try {
    return agreement(verdict, await look(verdict.name));
  } catch (error) {
    return { equal: 0, differences: [{ what: verdict.name, expected: 'an answer', found: (error as Error).message }] };
  }
}
