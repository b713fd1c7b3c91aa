import type { Asset, AssetStore, KeySelector, SecretOrConfigMap } from '../assets';
import type { Problems } from '../verdict';

/** The Secrets and ConfigMaps beside one object: nothing may be referred to across namespaces. */
export interface LocalAssets {
  secretKey(selector: KeySelector): Asset;
  key(selector: SecretOrConfigMap | undefined): Asset;
}

export function localAssets(store: AssetStore, namespace: string): LocalAssets {
  return {
    secretKey: (selector) => store.secretKey(namespace, selector),
    key: (selector) => store.key(namespace, selector),
  };
}

/** What stands against an object that needs this asset. */
export function* needed(asset: Asset): Problems {
  if (asset.state === 'missing') yield { message: asset.message };
  if (asset.state === 'unknown') yield { needs: asset.needs };
}
