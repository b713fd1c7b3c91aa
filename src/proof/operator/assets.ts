import type { ObjectIndex } from '../cluster/cluster';
import { decodeBase64 } from '../manifests/base64';
import type { Manifest } from '../manifests/manifest';
import { quote } from '../promql/quote';

/** What can be said of one key of a Secret or ConfigMap. */
export type Asset =
  | { readonly state: 'present'; readonly text: string }
  /** The operator does not get it; `message` in its own words. */
  | { readonly state: 'missing'; readonly part: 'object' | 'key'; readonly message: string }
  /** The object is not among the manifests and may exist all the same; `needs` names it. */
  | { readonly state: 'unknown'; readonly needs: string };

/** corev1.SecretKeySelector and corev1.ConfigMapKeySelector. */
export interface KeySelector {
  readonly name?: string;
  readonly key: string;
  readonly optional?: boolean;
}

/** monitoringv1.SecretOrConfigMap. */
export interface SecretOrConfigMap {
  readonly secret?: KeySelector;
  readonly configMap?: KeySelector;
}

/**
 * The Secrets and ConfigMaps that monitors and Prometheus objects refer to, always in the namespace of the object that
 * refers: prometheus-operator pkg/assets/store.go, StoreBuilder. `optional` is ignored, as there.
 */
export interface AssetStore {
  secretKey(namespace: string, selector: KeySelector): Asset;
  configMapKey(namespace: string, selector: KeySelector): Asset;
  /** The empty text if neither a Secret nor a ConfigMap is named. */
  key(namespace: string, selector: SecretOrConfigMap | undefined): Asset;
  /** Whether any key of this object has been asked for: upstream keeps whole objects, and generates only from those. */
  hasRead(kind: 'Secret' | 'ConfigMap', namespace: string, selector: KeySelector): boolean;
}

/** @param complete Whether what is not among the manifests does not exist. */
export function assetStore(index: ObjectIndex, complete: boolean): AssetStore {
  const read = new Set<string>();
  const keyOf = (kind: 'Secret' | 'ConfigMap', namespace: string, { name = '', key }: KeySelector): Asset => {
    read.add(`${kind}/${namespace}/${name}`);
    const object = index.get(kind, namespace, name);
    const word = kind.toLowerCase();
    if (!object) {
      return complete
        ? {
            state: 'missing',
            part: 'object',
            message: `unable to get ${word} ${quote(name)}: ${word}s ${quote(name)} not found`,
          }
        : { state: 'unknown', needs: `${kind} ${namespace}/${name}` };
    }
    const text = kind === 'Secret' ? secretText(object, key) : valueIn(object, 'data', key);
    return text === undefined
      ? { state: 'missing', part: 'key', message: `key ${quote(key)} in ${word} ${quote(name)} not found` }
      : { state: 'present', text };
  };

  const secretKey = (namespace: string, selector: KeySelector) => keyOf('Secret', namespace, selector);
  const configMapKey = (namespace: string, selector: KeySelector) => keyOf('ConfigMap', namespace, selector);
  return {
    secretKey,
    configMapKey,
    key(namespace, selector) {
      if (selector?.secret) return secretKey(namespace, selector.secret);
      if (selector?.configMap) return configMapKey(namespace, selector.configMap);
      return { state: 'present', text: '' };
    },
    hasRead: (kind, namespace, { name = '' }) => read.has(`${kind}/${namespace}/${name}`),
  };
}

/** The API server merges `stringData` into `data`: kubernetes pkg/apis/core/v1/conversion.go, Convert_v1_Secret_To_core_Secret. */
function secretText(secret: Manifest, key: string): string | undefined {
  const encoded = valueIn(secret, 'data', key);
  return valueIn(secret, 'stringData', key) ?? (encoded === undefined ? undefined : (decodeBase64(encoded) ?? ''));
}

function valueIn(object: Manifest, field: 'data' | 'stringData', key: string): string | undefined {
  const values = (object.body[field] ?? {}) as Record<string, string>;
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
