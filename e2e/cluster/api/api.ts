import { sleep } from '../../processes/until';
import type { KubernetesObject, List } from '../kubernetes';
import { type Answer, ApiError, type Connection } from './connection';

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** The Kubernetes API: plain requests, and requests about an object by what it is. */
export class Api {
  private readonly resources = new Map<string, readonly Resource[]>();

  constructor(readonly connection: Connection) {}

  async get<T>(path: string): Promise<T> {
    return (await this.connection.exchange('GET', path)).body as T;
  }

  async list<T>(path: string): Promise<readonly T[]> {
    return (await this.get<List<T>>(path)).items;
  }

  /** Undefined when there is none. */
  async find<T>(path: string): Promise<T | undefined> {
    return this.get<T>(path).catch(unless404);
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.connection.exchange('POST', path, body)).body as T;
  }

  async mergePatch<T>(path: string, body: unknown): Promise<T> {
    return (await this.connection.exchange('PATCH', path, body, 'application/merge-patch+json')).body as T;
  }

  async delete(path: string, body?: unknown): Promise<void> {
    await this.connection.exchange('DELETE', path, body).catch(unless404);
  }

  /** Server-side apply; unknown and repeated fields are warned of, as `kubectl apply` does. */
  async apply(object: KubernetesObject, text?: string): Promise<Answer> {
    const path = `${await this.pathOf(object)}?fieldManager=e2e&force=true&fieldValidation=Warn`;
    return this.connection.exchange('PATCH', path, text ?? object, 'application/apply-patch+yaml');
  }

  async remove(object: KubernetesObject): Promise<void> {
    await this.delete(await this.pathOf(object));
  }

  /** Asks discovery where objects of this kind live; a CustomResourceDefinition takes a moment to be served. */
  async pathOf({ apiVersion, kind, metadata: { namespace = 'default', name } }: KubernetesObject): Promise<string> {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    for (let attempt = 0; attempt < 50; attempt++) {
      const found = (await this.served(base)).find(
        (resource) => resource.kind === kind && !resource.name.includes('/'),
      );
      if (found) return `${base}${found.namespaced ? `/namespaces/${namespace}` : ''}/${found.name}/${name}`;
      this.resources.delete(base);
      await sleep(100);
    }
    throw new Error(`the API server serves no ${kind} of ${apiVersion}`);
  }

  private async served(base: string): Promise<readonly Resource[]> {
    const known = this.resources.get(base) ?? (await this.find<{ resources: Resource[] }>(base))?.resources ?? [];
    this.resources.set(base, known);
    return known;
  }
}

function unless404(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}
