import type { Api } from './api/api';
import type { KubernetesObject } from './kubernetes';
import type { Applied } from './manifests';

/** Creates each object or puts it in the place of what is there, Namespaces first, and tells what the API server refused. */
export async function putAll(api: Api, objects: readonly KubernetesObject[]): Promise<Applied[]> {
  const first = objects.filter(({ kind }) => kind === 'Namespace');
  const applied: Applied[] = [];
  for (const object of [...first, ...objects.filter(({ kind }) => kind !== 'Namespace')]) {
    applied.push(
      await put(api, object).then(
        () => ({ object, warnings: [] }),
        ({ message }: Error) => ({ object, warnings: [], refusal: message }),
      ),
    );
  }
  return applied;
}

/** A plain create says what is wrong in the words of validation; server-side apply already fails at a misshapen list. */
async function put(api: Api, object: KubernetesObject): Promise<void> {
  const path = await api.pathOf(object);
  if (await api.find(path)) await api.apply(object);
  else await api.post(path.slice(0, path.lastIndexOf('/')), object);
}

export async function removeAll(api: Api, objects: readonly KubernetesObject[]): Promise<void> {
  await Promise.all(objects.map((object) => api.remove(object)));
}
