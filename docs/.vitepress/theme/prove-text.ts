import { type Manifest, manifestOf } from '../../../src/proof/manifests/manifest';
import { readManifests } from '../../../src/proof/manifests/read';
import { kubePrometheusAccess, kubePrometheusStackAccess } from '../../../src/proof/presets/access';
import { kubePrometheus } from '../../../src/proof/presets/kube-prometheus';
import { kubePrometheusStack } from '../../../src/proof/presets/kube-prometheus-stack';
import { prove } from '../../../src/proof/prove';
import { type CheckDocument, checkDocument } from '../../../src/proof/report/check-document';
import { type TargetsDocument, targetsDocument } from '../../../src/proof/report/targets-document';

/** What a visitor asks. */
export interface Question {
  readonly yaml: string;
  /** Where the Prometheus object is: among the manifests, or one of the usual installations. */
  readonly prometheus: 'manifests' | 'kube-prometheus-stack' | 'kube-prometheus';
  /** Of the Helm release, for kube-prometheus-stack. */
  readonly release: string;
  readonly namespace: string;
  readonly complete: boolean;
}

export interface Answer {
  /** What cannot be read, with its line. */
  readonly problems: readonly string[];
  readonly check: CheckDocument;
  readonly targets: TargetsDocument;
}

/** What scrapecheck says about pasted text. */
export function proveText(question: Question): Answer {
  const { objects, problems } = readManifests(question.yaml, 'yours');
  const proof = prove([...objects, ...installed(question)], { complete: question.complete });
  return {
    problems: problems.map(
      ({ line, message, fix }) => `${line ? `line ${line}: ` : ''}${message}${fix ? `; ${fix}` : ''}`,
    ),
    check: checkDocument(proof),
    targets: targetsDocument(proof.evidence),
  };
}

function installed({ prometheus, release, namespace }: Question): Manifest[] {
  const bodies = {
    manifests: () => [],
    'kube-prometheus': () => [kubePrometheus(), ...kubePrometheusAccess()],
    'kube-prometheus-stack': () => [
      kubePrometheusStack({ release, namespace }),
      ...kubePrometheusStackAccess({ release, namespace }),
    ],
  };
  return bodies[prometheus]().map((body) => manifestOf(body));
}
