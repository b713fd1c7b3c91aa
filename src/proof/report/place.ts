import type { Manifest } from '../manifests/manifest';

/** `dist/shop.k8s.yaml:41`, as editors and terminals link it; undefined if nobody knows. */
export function placeOf({ source }: Manifest): string | undefined {
  if (!source?.file) return undefined;
  return source.line === undefined ? source.file : `${source.file}:${source.line}`;
}
