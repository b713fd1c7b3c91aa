import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Running, start } from '../../processes/start';
import { DNS_IP, NODE_NAME } from '../addresses';
import type { Api } from '../api/api';
import type { PodNetwork } from '../network/pod-network';
import { containerScript } from './container-script';
import { environmentOf, expanded } from './environment';
import { type Images, imageOf } from './image';
import type { Container, Pod } from './pod';
import { StartError } from './start-error';
import type { Volumes } from './volumes';

export interface ContainerStart {
  readonly api: Api;
  readonly images: Images;
  readonly pod: Pod;
  readonly container: Container;
  readonly network: PodNetwork;
  readonly volumes: Volumes;
  readonly folder: string;
  readonly log: string;
}

/** Starts the program that stands for a container's image, in the pod's network and a file system of its own. */
export async function startContainer(what: ContainerStart): Promise<Running> {
  const { api, images, pod, container, network, volumes, folder, log } = what;
  const image = imageOf(images, container.image);
  const security = { ...pod.spec.securityContext, ...container.securityContext };
  const user = security.runAsUser ?? image.user ?? 0;
  const group = security.runAsGroup ?? image.user ?? 0;
  if (security.runAsNonRoot && user === 0) {
    throw new StartError('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root');
  }
  const env = await environmentOf(api, pod, container, image, network.ip);
  const { command = image.entrypoint ?? [], args = container.command ? [] : (image.cmd ?? []) } = container;

  // On Debian /var/run is an absolute link: without a real folder a token mounted below it would land outside.
  for (const part of ['root', 'work', 'upper/etc', 'upper/var/run']) mkdirSync(join(folder, part), { recursive: true });
  writeNames(join(folder, 'upper/etc'), pod, network.ip, user, group);

  const script = containerScript({
    folder,
    hostname: pod.spec.hostNetwork ? NODE_NAME : pod.metadata.name,
    image,
    mounts: (container.volumeMounts ?? []).map((mount) => ({ ...mount, source: volumes.pathOf(mount.name) })),
    security,
    user,
    group,
    workingDir: container.workingDir ?? image.workingDir ?? '/',
    command: [...command, ...args].map((part) => expanded(part, env)),
  });
  const inNetwork = network.namespace ? [`--net=${network.namespace}`] : [];
  return start(log, 'nsenter', [...inNetwork, 'unshare', '--mount', '--uts', '/bin/sh', '-c', script], { env });
}

/** Who is who inside: the resolver, the hosts, and a line for a user that this machine does not know. */
function writeNames(etc: string, { spec, metadata }: Pod, ip: string, user: number, group: number): void {
  if (!spec.hostNetwork || spec.dnsPolicy === 'ClusterFirstWithHostNet') {
    const search = `${metadata.namespace}.svc.cluster.local svc.cluster.local cluster.local`;
    writeFileSync(join(etc, 'resolv.conf'), `search ${search}\nnameserver ${DNS_IP}\noptions ndots:5\n`);
  }
  const aliases = (spec.hostAliases ?? []).map((alias) => `${alias.ip} ${alias.hostnames.join(' ')}\n`);
  const hosts = `127.0.0.1 localhost\n::1 localhost\n${ip} ${metadata.name}\n${aliases.join('')}`;
  writeFileSync(join(etc, 'hosts'), hosts);
  const users = readFileSync('/etc/passwd', 'utf8');
  if (!users.includes(`:x:${user}:`)) {
    writeFileSync(join(etc, 'passwd'), `${users}container:x:${user}:${group}::/:/bin/sh\n`);
  }
}
