import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { addObjectLabels, meta, type Named, namespaceLabel } from './meta-labels';
import { addNamespaceLabels } from './pod';
import type { Stores } from './stores';
import { AddressLabel, type DiscoveredTarget, type TargetGroup } from './target-group';

/** prometheus discovery/kubernetes/ingress.go, buildIngress. */
export function ingressGroup(ingress: Named & { namespace: string; body: JsonObject }, stores: Stores): TargetGroup {
  const { namespace, name } = ingress;
  const spec = objectOf(ingress.body.spec);
  const labels = new Map([
    [namespaceLabel, namespace],
    [`${meta}ingress_class_name`, textOf(spec.ingressClassName)],
  ]);
  addObjectLabels(labels, 'ingress', ingress);
  if (stores.attach.namespace) addNamespaceLabels(labels, namespace, stores);

  const secured = objectsOf(spec.tls).flatMap(({ hosts }) => listOf(hosts).map(textOf));
  const targets = objectsOf(spec.rules).flatMap((rule) => {
    const host = textOf(rule.host);
    const scheme = secured.some((hosts) => coversHost(hosts, host)) ? 'https' : 'http';
    return pathsOf(rule).map(
      (path): DiscoveredTarget => ({
        labels: new AddressLabel(host),
        meta: [
          new Map([
            [`${meta}ingress_scheme`, scheme],
            [`${meta}ingress_host`, host],
            [`${meta}ingress_path`, path],
          ]),
        ],
      }),
    );
  });
  return { source: `ingress/${namespace}/${name}`, meta: [labels], targets, symbols: [] };
}

function pathsOf(rule: JsonObject): string[] {
  return rule.http ? objectsOf(objectOf(rule.http).paths).map(({ path }) => textOf(path) || '/') : ['/'];
}

/** prometheus discovery/kubernetes/ingress.go, matchesHostnamePattern: a star stands for the first part only. */
function coversHost(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  const [first, ...rest] = pattern.split('.');
  const [, ...hostRest] = host.split('.');
  return first === '*' && rest.length === hostRest.length && rest.every((part, i) => part === hostRest[i]);
}
