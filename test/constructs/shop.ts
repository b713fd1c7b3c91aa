import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Prometheus } from '../../src/constructs/prometheus';

/** A chart in the namespace `shop`, scraped by the kube-prometheus-stack release `kps`. */
export function shop(monitorNamespace?: string): Chart {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring', monitorNamespace });
  return new Chart(app, 'shop', { namespace: 'shop' });
}

/** All objects that a construct renders. */
// biome-ignore lint/suspicious/noExplicitAny: manifests have any shape
export function manifests(scope: IConstruct): any[] {
  return scope.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => (object as ApiObject).toJson());
}

/** The only object of a kind that a construct renders. */
// biome-ignore lint/suspicious/noExplicitAny: manifests have any shape
export function rendered(scope: IConstruct, kind: string): any {
  const found = manifests(scope).filter((object) => object.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} objects of kind ${kind}`);
  return found[0];
}
