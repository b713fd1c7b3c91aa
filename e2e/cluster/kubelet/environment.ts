import { API_SERVICE_IP, NODE_IP } from '../addresses';
import type { Api } from '../api/api';
import type { Image } from './image';
import { type Container, type EnvVar, fieldOf, type Pod, type Ref } from './pod';
import { StartError } from './start-error';

type Environment = Record<string, string>;
type Kind = 'secrets' | 'configmaps';

/** The environment variables of a container, later ones referring to earlier ones by `$(NAME)`. */
export async function environmentOf(
  api: Api,
  pod: Pod,
  container: Container,
  image: Image,
  ip: string,
): Promise<Environment> {
  const variables: Environment = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/',
    HOSTNAME: pod.metadata.name,
    KUBERNETES_SERVICE_HOST: API_SERVICE_IP,
    KUBERNETES_SERVICE_PORT: '443',
    ...image.env,
    CONTAINER_PORTS: tcpPortsOf(container).join(),
  };
  const data = dataReader(api, pod.metadata.namespace!);
  for (const { prefix = '', secretRef, configMapRef } of container.envFrom ?? []) {
    const found = secretRef ? await data('secrets', secretRef) : await data('configmaps', configMapRef!);
    for (const [key, value] of Object.entries(found ?? {})) variables[prefix + key] = value;
  }
  for (const variable of container.env ?? []) {
    const value = await meaningOf(variable, variables);
    if (value !== undefined) variables[variable.name] = value;
  }
  return variables;

  async function meaningOf({ value = '', valueFrom }: EnvVar, known: Environment): Promise<string | undefined> {
    if (valueFrom?.fieldRef) return fieldOf(pod, valueFrom.fieldRef.fieldPath, ip, NODE_IP);
    if (valueFrom?.secretKeyRef) return keyOf('secrets', valueFrom.secretKeyRef);
    if (valueFrom?.configMapKeyRef) return keyOf('configmaps', valueFrom.configMapKeyRef);
    return expanded(value, known);
  }

  async function keyOf(kind: Kind, ref: Ref & { readonly key: string }): Promise<string | undefined> {
    const value = (await data(kind, ref))?.[ref.key];
    if (value !== undefined || ref.optional) return value;
    throw new StartError(
      'CreateContainerConfigError',
      `couldn't find key ${ref.key} in ${kind.slice(0, -1)} ${ref.name}`,
    );
  }
}

/** `$(NAME)` of a known variable is its value, `$$` is a dollar sign, anything else stays. */
export function expanded(text: string, variables: Environment): string {
  return text.replace(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g, (all, name) => (all === '$$' ? '$' : (variables[name] ?? all)));
}

function tcpPortsOf({ ports = [] }: Container): number[] {
  return [...new Set(ports.filter(({ protocol = 'TCP' }) => protocol === 'TCP').map((port) => port.containerPort))];
}

function dataReader(api: Api, namespace: string) {
  return async (kind: Kind, { name, optional }: Ref): Promise<Environment | undefined> => {
    const object = await api.find<{ data?: Environment }>(`/api/v1/namespaces/${namespace}/${kind}/${name}`);
    if (!object && !optional)
      throw new StartError('CreateContainerConfigError', `${kind.slice(0, -1)} "${name}" not found`);
    const text = (value: string) => (kind === 'secrets' ? Buffer.from(value, 'base64').toString() : value);
    return object && Object.fromEntries(Object.entries(object.data ?? {}).map(([key, value]) => [key, text(value)]));
  };
}
