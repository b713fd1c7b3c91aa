import type { IConstruct } from 'constructs';

/** Runs the validations of all constructs below a root, once (cdk8s lib/app.js, validate). */
export function validate(root: IConstruct): void {
  const errors = root.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}
