import type { JsonObject, Manifest } from '../../manifests/manifest';
import { numberOf, objectOf, textsOf } from '../fields';
import type { CanaryRelease } from './canaries';

type Labels = Readonly<Record<string, string>>;

export const primaryName = (target: Manifest) => `${target.name}-primary`;

/**
 * flagger pkg/canary/deployment_controller.go, createPrimaryDeployment, and its like for DaemonSets: a copy of the target
 * that serves the users, told apart by one label.
 */
export function primaryWorkload({ target, label, value }: CanaryRelease): Manifest {
  const spec = objectOf(target.body.spec);
  const template = objectOf(spec.template);
  const metadata = objectOf(template.metadata);
  const primary = `${value}-primary`;
  const labels = { ...withoutFluxMarks(textsOf(metadata.labels)), [label]: primary };
  // The value is random: nobody can tell it, in any world.
  const annotations = { ...withoutFluxMarks(textsOf(metadata.annotations)), 'flagger-id': '*' };

  const name = primaryName(target);
  const body: JsonObject = {
    apiVersion: target.apiVersion,
    kind: target.kind,
    metadata: { namespace: target.namespace, name, labels: { [label]: primary } },
    spec: {
      ...spec,
      replicas: numberOf(spec.replicas, 1) || 1,
      selector: { matchLabels: { [label]: primary } },
      template: { ...template, metadata: { ...metadata, labels, annotations } },
    },
  };
  return { ...target, name, labels: { [label]: primary }, annotations: {}, body };
}

/** flagger pkg/canary/util.go, filterMetadata. */
function withoutFluxMarks(metadata: Labels): Labels {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !key.includes('toolkit.fluxcd.io')));
}
