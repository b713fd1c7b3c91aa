import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type JsonObject, type Manifest, manifestOf } from '../proof/manifests/manifest';
import { keepRendering } from '../synth/last-validation';
import { render } from '../synth/render';
import { Prometheus } from './prometheus';

/**
 * The objects that a construct tree renders, each with the path of its construct, and the Prometheus objects that live
 * outside of the tree but were declared in it.
 */
export function manifestsIn(root: IConstruct): Manifest[] {
  const constructs = root.node.findAll();
  const manifests = constructs.filter((construct) => ApiObject.isApiObject(construct)).flatMap(manifestsOf);
  const declared = constructs.filter((construct) => construct instanceof Prometheus);
  if (declared.length === 0) return manifests;

  const known = new Set(manifests.map(keyOf));
  const others = declared
    .map((prometheus) => manifestOf(prometheus.manifest, { construct: prometheus.node.path }))
    .filter((manifest) => !known.has(keyOf(manifest)));
  return [...manifests, ...others];
}

/** An object, or the items of a List, which a Helm chart may render in one go. */
function manifestsOf(object: ApiObject): Manifest[] {
  const source = { construct: object.node.path };
  const body = render(object) as JsonObject;
  keepRendering(object, body);
  const items = body.kind === 'List' && Array.isArray(body.items) ? (body.items as JsonObject[]) : [body];
  return items.map((item) => manifestOf(item, source));
}

const keyOf = ({ kind, namespace, name }: Manifest) => `${kind}/${namespace}/${name}`;
