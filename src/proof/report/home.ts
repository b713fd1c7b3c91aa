import type { CheckText } from '../checks/finding';

/** Where the project is. */
export const home = 'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator';

/** The page about a check. */
export function pageOf({ name }: CheckText): string {
  return `${home}/blob/main/docs/checks/${name}.md`;
}
