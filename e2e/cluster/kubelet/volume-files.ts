import { NODE_IP } from '../addresses';
import type { Api } from '../api/api';
import { type FileSource, fieldOf, type Pod } from './pod';

export type Files = Readonly<Record<string, Buffer>>;

interface Data {
  readonly data?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** The files that a volume holds, by path; undefined for one that starts empty. */
export async function filesOf(api: Api, pod: Pod, ip: string, source: FileSource): Promise<Files | undefined> {
  const { secret, configMap, downwardAPI, serviceAccountToken, projected } = source;
  const namespace = `/api/v1/namespaces/${pod.metadata.namespace}`;
  if (secret) return keysOf(`${namespace}/secrets/${secret.secretName ?? secret.name}`, 'base64', secret);
  if (configMap) return keysOf(`${namespace}/configmaps/${configMap.name}`, 'utf8', configMap);
  if (downwardAPI) {
    const items = downwardAPI.items.map(({ path, fieldRef }) => [path, fieldOf(pod, fieldRef.fieldPath, ip, NODE_IP)]);
    return Object.fromEntries(items.map(([path, text]) => [path, Buffer.from(text)]));
  }
  if (serviceAccountToken) return { [serviceAccountToken.path]: await token(serviceAccountToken) };
  if (projected) {
    const parts = await Promise.all(projected.sources.map((part) => filesOf(api, pod, ip, part)));
    return Object.assign({}, ...parts);
  }
  return undefined;

  async function keysOf(
    path: string,
    encoding: BufferEncoding,
    ref: NonNullable<FileSource['secret']>,
  ): Promise<Files> {
    const object = ref.optional ? await api.find<Data>(path) : await api.get<Data>(path);
    const files = {
      ...decoded(object?.data, encoding),
      ...decoded(object?.binaryData, 'base64'),
    };
    if (!ref.items || !object) return files;
    return Object.fromEntries(
      ref.items.map(({ key, path: at }) => {
        if (!files[key] && !ref.optional) throw new Error(`references non-existent key ${key}`);
        return [at, files[key] ?? Buffer.alloc(0)];
      }),
    );
  }

  async function token({
    audience,
    expirationSeconds = 3600,
  }: NonNullable<FileSource['serviceAccountToken']>): Promise<Buffer> {
    const account = `${namespace}/serviceaccounts/${pod.spec.serviceAccountName ?? 'default'}/token`;
    const { name, uid } = pod.metadata;
    const { status } = await api.post<{ status: { token: string } }>(account, {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: {
        ...(audience && { audiences: [audience] }),
        expirationSeconds,
        boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name, uid },
      },
    });
    return Buffer.from(status.token);
  }
}

/** Whether a volume must be written anew when this Secret or ConfigMap changes. */
export function uses(source: FileSource, kind: 'Secret' | 'ConfigMap', name: string): boolean {
  const { secret, configMap, projected } = source;
  const used = kind === 'Secret' ? (secret?.secretName ?? secret?.name) : configMap?.name;
  return used === name || (projected?.sources ?? []).some((part) => uses(part, kind, name));
}

function decoded(data: Readonly<Record<string, string>> = {}, encoding: BufferEncoding): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, encoding)]));
}
