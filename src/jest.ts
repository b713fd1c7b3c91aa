/**
 * Matchers for jest: `import 'cdk8s-prometheus-operator/lib/src/jest'`.
 *
 *     expect(app).toBeScraped();
 *     expect(cache.monitor).toHaveTargets();
 *     expect(cache.monitor).toHaveTargets({ job: 'cache-exporter' });
 */
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Proof, type ProvedTarget } from './constructs/proof';

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: merges with the interface of @types/jest only if its parameters are the same
    interface Matchers<R, T = {}> {
      /** The whole app, proved: nothing in it is wrong. */
      toBeScraped(): R;
      /** The monitor behind this construct has at least one target with these labels. */
      toHaveTargets(labels?: Record<string, string>): R;
    }
  }
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

function toBeScraped(app: IConstruct): Verdict {
  const proof = Proof.of(app);
  return {
    pass: proof.findings.length === 0,
    message: () => (proof.findings.length === 0 ? 'expected something to be wrong, but all is well' : String(proof)),
  };
}

function toHaveTargets(construct: IConstruct, labels: Record<string, string> = {}): Verdict {
  const proof = Proof.of(construct);
  const monitor = nameOf(ApiObject.of(construct));
  const targets = proof.targets.filter((target) => target.monitor === monitor);
  const matching = targets.filter((target) => Object.entries(labels).every(([k, v]) => target.labels[k] === v));
  return {
    pass: matching.length > 0,
    message: () =>
      matching.length > 0
        ? `expected ${monitor} to have no such target, but it has\n${matching.map(lineOf).join('\n')}`
        : `expected ${monitor} to have a target${wanted(labels)}${instead(targets)}\n\n${proof}`,
  };
}

/** As a proof names objects; cdk8s leaves the namespace out where `kubectl apply` decides it. */
function nameOf({ kind, name, metadata }: ApiObject): string {
  return `${kind}/${metadata.namespace ?? 'default'}/${name}`;
}

const wanted = (labels: Record<string, string>) =>
  Object.keys(labels).length > 0 ? ` with labels ${JSON.stringify(labels)}` : '';

const instead = (targets: readonly ProvedTarget[]) =>
  targets.length > 0 ? `, but its targets are\n${targets.map(lineOf).join('\n')}` : ', but it has none';

const lineOf = ({ url, labels }: ProvedTarget) => `  ${url} ${JSON.stringify(labels)}`;

declare const expect: { extend(matchers: Record<string, (...args: never[]) => Verdict>): void };
expect.extend({ toBeScraped, toHaveTargets });
