import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { render } from '../synth/render';
import { Mistake } from './mistakes';

/** An object as it will be applied: the manifest after all patches so far. */
// biome-ignore lint/suspicious/noExplicitAny: the manifest of a foreign object may have any shape
export type ManifestBody = Record<string, any>;

/**
 * The object of one of these kinds that a construct renders: itself, its default child, or the only such object inside
 * it. Any construct will do: cdk8s-plus of any version, a raw ApiObject, an Include or a Helm with one such object.
 */
export function renderedObject(construct: IConstruct, kinds: readonly string[]): ApiObject | undefined {
  const own = ownObject(construct);
  if (own && kinds.includes(own.kind)) return own;

  const inside = construct.node
    .findAll()
    .filter(isApiObject)
    .filter((object) => kinds.includes(object.kind));
  if (inside.length > 1) {
    const names = inside.map((object) => `${object.kind}/${object.name}`).join(', ');
    throw new Mistake(`"${construct.node.path}" renders ${inside.length} candidates, got ${names}; pass one of them`);
  }
  return inside[0];
}

/** The manifest as it is now: ask again later to see later changes. */
export function bodyOf(object: ApiObject): ManifestBody {
  return render(object) as ManifestBody;
}

/** What a construct renders, for messages. */
export function describe(construct: IConstruct): string {
  const own = ownObject(construct);
  return own ? `${own.kind}/${own.name}` : construct.constructor.name;
}

function ownObject(construct: IConstruct): ApiObject | undefined {
  if (isApiObject(construct)) return construct;
  const { defaultChild } = construct.node;
  return defaultChild && ownObject(defaultChild);
}

/** `ApiObject.isApiObject` as a type guard. */
export function isApiObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct);
}
