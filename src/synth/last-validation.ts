import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

const last = new WeakSet<IConstruct>();
const collecting = new WeakMap<IConstruct, Map<ApiObject, unknown>>();

/** Objects as a validation rendered them, which ran when all others had. */
export type Renderings = ReadonlyMap<ApiObject, unknown>;

/** Makes FastApp run the validations of a construct after all others: they judge what will be written. */
export function validateLast(construct: IConstruct): void {
  last.add(construct);
}

export function isValidatedLast(construct: IConstruct): boolean {
  return last.has(construct);
}

/** Tells FastApp what the last validation of its synthesis rendered. At any other time it is forgotten. */
export function keepRendering(object: ApiObject, document: unknown): void {
  collecting.get(object.node.root)?.set(object, document);
}

/** Runs the last validations of an app. */
export function renderingsOf(root: IConstruct, validations: () => void): Renderings {
  const renderings = new Map<ApiObject, unknown>();
  collecting.set(root, renderings);
  try {
    validations();
  } finally {
    collecting.delete(root);
  }
  return renderings;
}
