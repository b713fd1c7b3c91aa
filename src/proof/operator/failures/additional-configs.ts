import type { KeySelector } from '../assets';
import type { LocalAssets } from '../validation/local-assets';
import { fail, type Problems } from '../verdict';

/** prometheus-operator pkg/k8s/secrets.go, LoadSecretRef; here, unlike everywhere else, `optional` counts. */
export function* secretRefProblems(selector: KeySelector | undefined, assets: LocalAssets): Problems {
  if (!selector || selector.optional) return;
  const asset = assets.secretKey(selector);
  if (asset.state === 'unknown') yield { needs: asset.needs };
  if (asset.state !== 'missing') return;
  yield* fail(
    asset.part === 'object'
      ? `secrets "${selector.name ?? ''}" not found`
      : `key ${selector.key} could not be found in secret ${selector.name ?? ''}`,
  );
}
