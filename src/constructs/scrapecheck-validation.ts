import { readFileSync } from 'node:fs';
import type { Finding } from '../proof/checks/finding';
import type { Proof } from '../proof/prove';

/** Settings of the validation plugin. */
export interface ScrapecheckValidationProps {
  /**
   * Whether the manifests are the whole cluster: what is absent then does not exist.
   *
   * @default false
   */
  readonly complete?: boolean;

  /**
   * Whether warnings and unknowns fail too.
   *
   * @default false
   */
  readonly strict?: boolean;
}

/**
 * The proof as a validation plugin of cdk8s-cli, for apps that do not use this library's constructs: name the package
 * and this class under `validations` in cdk8s.yaml.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class ScrapecheckValidation {
  constructor(private readonly props: ScrapecheckValidationProps = {}) {}

  /**
   * Called by cdk8s-cli.
   *
   * @param context the manifests and the report; a `ValidationContext` of cdk8s-cli
   */
  // biome-ignore lint/suspicious/noExplicitAny: the type belongs to cdk8s-cli, which is no dependency
  public async validate(context: any): Promise<void> {
    const { readManifests } = require('../proof/manifests/read') as typeof import('../proof/manifests/read');
    const { prove } = require('../proof/prove') as typeof import('../proof/prove');
    const paths: string[] = context.manifests;
    const objects = paths.flatMap((path) => readManifests(readFileSync(path, 'utf8'), path).objects);
    const proof = prove(objects, { complete: this.props.complete });

    for (const finding of proof.findings) context.report.addViolation(violationOf(finding));
    context.report.submit(this.fails(proof) ? 'failure' : 'success', {
      unknown: String(proof.unknowns.length),
      allowed: String(proof.allowances.length),
    });
  }

  private fails({ findings, unknowns }: Proof): boolean {
    if (this.props.strict) return findings.length + unknowns.length > 0;
    return findings.some(({ check }) => check.severity === 'error');
  }
}

function violationOf({ check, object, facts, near, fix }: Finding) {
  return {
    ruleName: `${check.code} ${check.name}`,
    recommendation: [check.title, ...facts, ...(near ? [near] : [])].join('; '),
    fix,
    violatingResources: [{ resourceName: object.name, locations: [], manifestPath: object.source?.file }],
  };
}
