import { dirname } from 'node:path';
import type { Image } from './image';
import type { SecurityContext, VolumeMount } from './pod';

/** All that decides how a container sees this machine. */
export interface ContainerLayout {
  /** Folder with `root`, `upper` and `work`. */
  readonly folder: string;
  readonly hostname: string;
  readonly image: Image;
  readonly mounts: readonly (VolumeMount & { readonly source: string })[];
  readonly security: SecurityContext;
  readonly user: number;
  readonly group: number;
  readonly workingDir: string;
  readonly command: readonly string[];
}

/**
 * The shell script that becomes the container's program: an overlay over this machine's root, the volumes bound into it,
 * and every step replaces the one before, so that the program has the process id that was started and gets its signals.
 */
export function containerScript({
  folder,
  hostname,
  image,
  mounts,
  security,
  user,
  group,
  workingDir,
  command,
}: ContainerLayout): string {
  const root = `${folder}/root`;
  return [
    'set -e',
    'mount --make-rprivate /',
    `mount -t overlay overlay -o lowerdir=/,upperdir=${folder}/upper,workdir=${folder}/work ${root}`,
    `mount -t proc proc ${root}/proc`,
    `mount --rbind /dev ${root}/dev`,
    `mount --rbind /sys ${root}/sys`,
    `mount -t tmpfs -o mode=755 none ${root}/run`,
    ...Object.entries(image.files ?? {}).map(([at, from]) => shown(from, `${root}${at}`)),
    ...(image.writable ?? []).map((path) => `mkdir -p ${root}${path}; chmod 777 ${root}${path}`),
    ...mounts.flatMap((mount) => bound(mount, root)),
    ...(security.readOnlyRootFilesystem ? [`mount -o remount,ro,bind ${root}`] : []),
    `hostname ${quoted(hostname)}`,
    `exec chroot ${root} setpriv ${privileges(security, user, group).join(' ')} -- /bin/sh -c 'cd "$0"; exec "$@"' ${[workingDir, ...command].map(quoted).join(' ')}`,
  ].join('\n');
}

/** A bind mount also shows what lies in a folder that the container's user may not enter. */
function shown(from: string, at: string): string {
  return `mkdir -p ${dirname(at)}; : > ${at}; mount --bind ${quoted(from)} ${at}`;
}

function bound({ source, subPath, mountPath, readOnly }: ContainerLayout['mounts'][number], root: string): string[] {
  const [from, at] = [quoted(source + (subPath ? `/${subPath}` : '')), quoted(root + mountPath)];
  return [
    `if [ ! -e ${from} ]; then mkdir -p ${from}; chmod 777 ${from}; fi`,
    `if [ -d ${from} ]; then mkdir -p ${at}; else mkdir -p "$(dirname ${at})"; : > ${at}; fi`,
    `mount --bind ${from} ${at}`,
    ...(readOnly ? [`mount -o remount,ro,bind ${at}`] : []),
  ];
}

function privileges(
  { fsGroup, supplementalGroups = [], allowPrivilegeEscalation, capabilities }: SecurityContext,
  user: number,
  group: number,
): string[] {
  const groups = [...(fsGroup === undefined ? [] : [fsGroup]), ...supplementalGroups];
  return [
    `--reuid=${user}`,
    `--regid=${group}`,
    groups.length > 0 ? `--groups=${groups}` : '--clear-groups',
    ...(allowPrivilegeEscalation === false ? ['--no-new-privs'] : []),
    ...(capabilities?.drop?.includes('ALL') ? ['--bounding-set=-all', '--inh-caps=-all'] : []),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
