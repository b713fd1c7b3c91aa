import type { IConstruct } from 'constructs';
import { isValidatedLast, type Renderings, renderingsOf } from './last-validation';

/**
 * Runs the validations of all constructs below a root, once (cdk8s lib/app.js, validate), and returns the objects that
 * the last of them rendered. Errors are told in the order of the constructs.
 */
export function validate(root: IConstruct): Renderings {
  const constructs = root.node.findAll();
  const errors = new Map<IConstruct, string[]>();
  const run = (construct: IConstruct) => {
    const found = construct.node.validate();
    if (found.length > 0) errors.set(construct, found);
  };

  for (const construct of constructs) if (!isValidatedLast(construct)) run(construct);
  const renderings = renderingsOf(root, () => constructs.filter(isValidatedLast).forEach(run));

  const lines = constructs.flatMap((construct) =>
    (errors.get(construct) ?? []).map((error) => `[${construct.node.path}] ${error}`),
  );
  if (lines.length > 0) throw new Error(`Validation failed with the following errors:\n  ${lines.join('\n  ')}`);
  return renderings;
}
