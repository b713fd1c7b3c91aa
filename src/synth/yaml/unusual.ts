/** Thrown at a value that only cdk8s's own printer is sure to print as it does. */
export class Unusual extends Error {}
