import type { Pod } from '../cluster/cluster';
import { listOf, objectOf, objectsOf } from '../cluster/fields';
import { containersOf } from '../prometheus/discovery/pod';

/** A flag that makes a process listen on the loopback interface only. */
export interface LoopbackFlag {
  readonly container: string;
  readonly flag: string;
}

const listens =
  /^--?([\w.-]*(?:listen|bind|addr|address|host)[\w.-]*)=(?:\w+:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?(?:\/.*)?$/;

/** The flag because of which nobody outside of the pod reaches a port; what is configured in files is not seen. */
export function loopbackFlag(pod: Pod, port: number): LoopbackFlag | undefined {
  const containers = objectsOf(objectOf(pod.body.spec).containers);
  const declaring = containersOf(pod).filter(({ ports }) => ports.some(({ number }) => number === port));
  for (const container of containers) {
    const name = String(container.name);
    const mayBeIts = containers.length === 1 || declaring.some((one) => one.name === name);
    for (const word of words([...listOf(container.command), ...listOf(container.args)].map(String))) {
      const [, , flagPort] = listens.exec(word) ?? [];
      const isItsOwn = flagPort === undefined ? mayBeIts && listens.test(word) : Number(flagPort) === port;
      if (isItsOwn && !opensPort(container, port)) return { container: name, flag: word };
    }
  }
  return undefined;
}

/** `--flag value` read as `--flag=value`. */
function* words(args: readonly string[]): Generator<string> {
  for (const [n, arg] of args.entries()) {
    const next = args[n + 1];
    yield /^--?[\w.-]+$/.test(arg) && next !== undefined && !next.startsWith('-') ? `${arg}=${next}` : arg;
  }
}

/** Whether another flag of the container opens the same port to everybody. */
function opensPort(container: ReturnType<typeof objectOf>, port: number): boolean {
  return [...listOf(container.command), ...listOf(container.args)].some((arg) =>
    new RegExp(`=(?:\\w+://)?(?:0\\.0\\.0\\.0|\\[::\\]|):${port}\\b`).test(String(arg)),
  );
}
