import type { Pod } from '../cluster/cluster';
import { listOf, objectOf, objectsOf, textOf } from '../cluster/fields';
import type { JsonObject } from '../manifests/manifest';
import { containersOf } from '../prometheus/discovery/containers';

/** A flag that makes a process listen on the loopback interface only. */
export interface LoopbackFlag {
  readonly container: string;
  readonly flag: string;
}

const listens =
  /^--?[\w.-]*(?:listen|bind|addr|address|host)[\w.-]*=(?:\w+:\/\/)?(\[[^\]]*\]|[^:/,]*)(?::(\d+))?(?:\/[^,]*)?$/;
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** Whether some process of a pod is told to listen on the loopback interface. */
export function hasLoopbackFlag(pod: Pod): boolean {
  const containers = objectsOf(objectOf(pod.body.spec).containers);
  return containers.some((container) => flagsOf(container).some(({ isLoopback }) => isLoopback));
}

/** The flag because of which nobody outside of the pod reaches a port; what is configured in files is not seen. */
export function loopbackFlag(pod: Pod, port: number): LoopbackFlag | undefined {
  if (!hasLoopbackFlag(pod)) return undefined;
  const containers = objectsOf(objectOf(pod.body.spec).containers);
  const declaring = containersOf(pod)
    .filter(({ ports }) => ports.some(({ number }) => number === port))
    .map(({ name }) => name);
  // A proxy beside the process may open the port that the process keeps to itself.
  if (containers.some((container) => flagsOf(container).some((flag) => flag.port === port && !flag.isLoopback)))
    return undefined;

  for (const container of containers) {
    const name = textOf(container.name);
    if (declaring.length > 0 && !declaring.includes(name)) continue;
    const flag = flagsOf(container).find(
      ({ isLoopback, port: own }) => isLoopback && (own === port || (own === undefined && isControlPlane(container))),
    );
    if (flag) return { container: name, flag: flag.text };
  }
  return undefined;
}

interface Flag {
  readonly text: string;
  readonly isLoopback: boolean;
  readonly port?: number;
}

function flagsOf({ command, args }: JsonObject): readonly Flag[] {
  if (command === undefined && args === undefined) return [];
  return [...words([...listOf(command), ...listOf(args)].map(String))].flatMap((text): Flag[] => {
    const [, host, port] = listens.exec(text) ?? [];
    if (host === undefined) return [];
    return [{ text, isLoopback: loopback.test(host), ...(port !== undefined && { port: Number(port) }) }];
  });
}

/** `--flag value` read as `--flag=value`. */
function* words(args: readonly string[]): Generator<string> {
  for (const [n, arg] of args.entries()) {
    const next = args[n + 1];
    yield /^--?[\w.-]+$/.test(arg) && next !== undefined && !next.startsWith('-') ? `${arg}=${next}` : arg;
  }
}

/** Programs that take the address and the port in two flags: kubernetes cmd/kube-scheduler/app/options/options.go. */
function isControlPlane(container: JsonObject): boolean {
  return /kube-(?:scheduler|controller-manager)/.test(
    [textOf(container.image), ...listOf(container.command).map(String)].join(' '),
  );
}
