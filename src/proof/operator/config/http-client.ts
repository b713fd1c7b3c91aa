import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';

/** prometheus-operator pkg/prometheus/promcfg.go, addHTTPConfigToYAML without its TLS part. */
export function httpSwitches(
  generator: Generator,
  { followRedirects, enableHttp2 }: { readonly followRedirects?: boolean; readonly enableHttp2?: boolean },
): JsonObject {
  return mapping({
    follow_redirects: since(generator, '2.26.0', followRedirects),
    enable_http2: since(generator, '2.35.0', enableHttp2),
  });
}
