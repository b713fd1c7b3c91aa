import { load } from 'js-yaml';
import type { Api } from './api/api';
import type { KubernetesObject } from './kubernetes';

/** The documents of a YAML stream, as text: the API server reads YAML itself. */
export function documentsIn(stream: string): string[] {
  return stream.split(/^---.*$/m).filter((text) => /^\s*[^#\s]/m.test(text));
}

/** Who a document is about, without reading all of it: a CustomResourceDefinition is a megabyte. */
export function headOf(text: string): KubernetesObject {
  const top = text.replace(/^(spec|data|rules|status):[\s\S]*/m, '');
  return load(top) as KubernetesObject;
}

export interface Applied {
  readonly object: KubernetesObject;
  readonly warnings: readonly string[];
  /** Why the API server refused it. */
  readonly refusal?: string;
}

/** Applies what the documents of a stream say, Namespaces and definitions of kinds first. */
export async function applyAll(api: Api, stream: string): Promise<Applied[]> {
  const documents = documentsIn(stream).map((text) => ({ text, object: load(text) as KubernetesObject }));
  const first = documents.filter(({ object }) => ['Namespace', 'CustomResourceDefinition'].includes(object.kind));
  const rest = documents.filter((document) => !first.includes(document));
  const applied: Applied[] = [];
  for (const { text, object } of [...first, ...rest]) {
    applied.push(
      await api.apply(object, text).then(
        ({ warnings }) => ({ object, warnings }),
        ({ message }: Error) => ({ object, warnings: [], refusal: message }),
      ),
    );
  }
  return applied;
}
