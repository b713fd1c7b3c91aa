import { objectsOf, textOf } from '../../cluster/fields';
import type { Json, JsonObject } from '../../manifests/manifest';

/** What the operator runs beside its own version: prometheus-operator pkg/operator/defaults.go. */
const reloaderImage = 'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1';

export function containerPort(name: string, containerPort: number, protocol = 'TCP'): JsonObject {
  return { name, containerPort, protocol };
}

/** prometheus-operator pkg/operator/config_reloader.go, CreateConfigReloader. */
export function configReloader({ listenLocal }: { listenLocal: boolean }): JsonObject {
  return {
    name: 'config-reloader',
    image: reloaderImage,
    ports: listenLocal ? [] : [containerPort('reloader-web', 8080)],
  };
}

/** The one that writes the first configuration and ends. */
export const initConfigReloader: JsonObject = {
  name: 'init-config-reloader',
  image: reloaderImage,
  ports: [containerPort('reloader-init', 8081)],
};

/** prometheus-operator pkg/operator/image.go, BuildImagePath. */
export function imagePath(spec: JsonObject, baseImage: string, version: string): string {
  const image = textOf(spec.image);
  if (image.trim() !== '') return image;
  const base = textOf(spec.baseImage).trim() || baseImage;
  if (/:[^/]*$/.test(base)) return base;
  if (textOf(spec.sha)) return `${base}@sha256:${textOf(spec.sha)}`;
  return `${base}:${textOf(spec.tag) || version}`;
}

/**
 * prometheus-operator pkg/k8s/client.go, MergePatchContainers: containers that the user names like the operator's own
 * patch those, others join them. Ports merge by their number, of two with the same number the first.
 */
export function mergeContainers(own: readonly JsonObject[], given: Json | undefined): readonly JsonObject[] {
  const patches = new Map(objectsOf(given).map((container) => [container.name, container]));
  const merged = own.map((container) => {
    const patch = patches.get(container.name);
    if (!patch) return container;
    patches.delete(container.name);
    return { ...container, ...patch, ports: mergePorts(container.ports, patch.ports) };
  });
  return [
    ...merged,
    ...[...patches.values()].map((container) => ({ ...container, ports: mergePorts([], container.ports) })),
  ];
}

function mergePorts(own: Json | undefined, given: Json | undefined): readonly JsonObject[] {
  const merged = [...objectsOf(own)];
  for (const port of objectsOf(given)) {
    const same = merged.findIndex(({ containerPort }) => containerPort === port.containerPort);
    if (same < 0) merged.push({ protocol: 'TCP', ...port });
    else merged[same] = { ...merged[same], ...port };
  }
  return merged;
}
