import type { Asset, AssetStore, KeySelector } from '../assets';

/** Stands in the generated configuration wherever the operator writes a value out of a Secret. */
export const secretPlaceholder = '<secret>';

/** What the generator can see of the Secrets and ConfigMaps of one namespace. */
export interface ReadAssets {
  /** The placeholder, the empty text of an empty value, or nothing if the value is not at hand. */
  secret(selector: KeySelector): string | undefined;
  configMap(selector: KeySelector): string | undefined;
}

/**
 * The generator reads nothing itself, it sees what validation has read: prometheus-operator pkg/assets/store.go,
 * cacheOnlyStore. So the credentials of a scrape class, which nobody validates in the monitor's namespace, are there only
 * if something else in that namespace names the same Secret.
 */
export function readAssets(assets: AssetStore, namespace: string): ReadAssets {
  return {
    secret(selector) {
      if (!assets.hasRead('Secret', namespace, selector)) return undefined;
      return textOf(assets.secretKey(namespace, selector)) && secretPlaceholder;
    },
    configMap(selector) {
      if (!assets.hasRead('ConfigMap', namespace, selector)) return undefined;
      return textOf(assets.configMapKey(namespace, selector));
    },
  };
}

function textOf(asset: Asset): string | undefined {
  if (asset.state === 'present') return asset.text;
  return asset.state === 'unknown' ? secretPlaceholder : undefined;
}
