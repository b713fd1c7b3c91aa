import type { Exit, Running } from '../../processes/start';
import type { Container } from './pod';
import type { StartError } from './start-error';

/** What the kubelet knows of one container of a pod. */
export interface ContainerState {
  readonly running?: Running;
  readonly ready: boolean;
  readonly started: boolean;
  readonly restartCount: number;
  /** As in `status.containerStatuses[].state`. */
  readonly state: { readonly waiting?: object; readonly running?: object; readonly terminated?: Terminated };
}

interface Terminated {
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: string;
}

export const creating: ContainerState = {
  ready: false,
  started: false,
  restartCount: 0,
  state: { waiting: { reason: 'ContainerCreating' } },
};

export function now(): string {
  return new Date().toISOString().replace(/\.\d+/, '');
}

export function notStarted(
  before: ContainerState,
  { reason, message }: Pick<StartError, 'reason' | 'message'>,
): ContainerState {
  return { ...before, ready: false, started: false, state: { waiting: { reason, message } } };
}

export function nowRunning(
  before: ContainerState,
  running: Running,
  { startupProbe, readinessProbe }: Container,
): ContainerState {
  const started = !startupProbe;
  return { ...before, running, started, ready: started && !readinessProbe, state: { running: { startedAt: now() } } };
}

export function ended({ restartCount }: ContainerState, { code }: Exit): ContainerState {
  const reason = code === 0 ? 'Completed' : 'Error';
  return {
    ready: false,
    started: false,
    restartCount,
    state: { terminated: { exitCode: code, reason, finishedAt: now() } },
  };
}

export function backingOff({ restartCount }: ContainerState, code: number): ContainerState {
  const waiting = { reason: 'CrashLoopBackOff', message: `exit ${code}` };
  return { ready: false, started: false, restartCount: restartCount + 1, state: { waiting } };
}

/** As in `status.containerStatuses`. */
export function statusOf({ name, image }: Container, { running, ...state }: ContainerState): object {
  return {
    name,
    image,
    imageID: `local://${image}`,
    ...(running && { containerID: `process://${running.pid}` }),
    ...state,
  };
}
