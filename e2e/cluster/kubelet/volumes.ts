import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Api } from '../api/api';
import type { Pod, Volume } from './pod';
import { type Files, filesOf, uses } from './volume-files';

/** The volumes of a pod, as folders of this machine. */
export class Volumes {
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Api,
    private readonly pod: Pod,
    private readonly folder: string,
    private readonly ip: string,
  ) {}

  pathOf(name: string): string {
    const volume = this.all().find((each) => each.name === name);
    return volume?.hostPath?.path ?? join(this.folder, name);
  }

  /** Throws until every Secret and ConfigMap exists. */
  mountAll(): Promise<void> {
    return this.inTurn(() => this.all());
  }

  refresh(kind: 'Secret' | 'ConfigMap', name: string): Promise<void> {
    return this.inTurn(() => this.all().filter((volume) => uses(volume, kind, name)));
  }

  /** Each change is read and written before the next is read, so that an older content never lands after a newer one. */
  private inTurn(volumes: () => readonly Volume[]): Promise<void> {
    const written = this.writing.then(async () => {
      for (const volume of volumes()) await this.write(volume);
    });
    this.writing = written.catch(() => {});
    return written;
  }

  private all(): readonly Volume[] {
    return this.pod.spec.volumes ?? [];
  }

  private async write(volume: Volume): Promise<void> {
    if (volume.hostPath) return;
    const files = await filesOf(this.api, this.pod, this.ip, volume);
    const group = this.pod.spec.securityContext?.fsGroup;
    const target = join(this.folder, volume.name);
    if (files) {
      mkdirSync(target, { recursive: true });
      switchTo(target, files, modeOf(volume), group);
    } else if (!existsSync(target)) {
      mkdirSync(target, { recursive: true });
      chmodSync(target, 0o777);
      if (group !== undefined) chownSync(target, 0, group);
    }
  }
}

function modeOf({ secret, configMap, projected }: Volume): number {
  return (secret ?? configMap ?? projected)?.defaultMode ?? 0o644;
}

/**
 * As a kubelet does it: the files go into a new folder, and the link `..data` is moved to it in one step, so that who
 * watches the volume never sees half of it (k8s.io/kubernetes pkg/volume/util/atomic_writer.go, Write).
 */
function switchTo(target: string, files: Files, mode: number, group?: number): void {
  const data = join(target, '..data');
  const previous = existsSync(data) ? readlinkSync(data) : undefined;
  const next = `..${process.hrtime.bigint()}`;
  mkdirSync(join(target, next));
  for (const [path, content] of Object.entries(files)) {
    const file = join(target, next, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, group === undefined ? mode : mode | 0o040);
    if (group !== undefined) chownSync(file, 0, group);
  }
  symlinkSync(next, `${data}_tmp`);
  renameSync(`${data}_tmp`, data);
  for (const top of new Set(Object.keys(files).map((path) => path.split('/')[0]))) {
    if (!existsSync(join(target, top))) {
      rmSync(join(target, top), { force: true });
      symlinkSync(join('..data', top), join(target, top));
    }
  }
  if (previous) rmSync(join(target, previous), { recursive: true, force: true });
}
