import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Prometheus } from '../../src/constructs/prometheus';

/** A chart in the namespace `shop`, scraped by the kube-prometheus-stack release `kps`, whose own node-exporter is off. */
export function shop(monitorNamespace?: string): Chart {
  const app = new App();
  const release = { release: 'kps', namespace: 'monitoring', disabled: ['node'] };
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { ...release, monitorNamespace });
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
