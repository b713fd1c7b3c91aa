import { type JsonObject, type Manifest, manifestOf } from '../proof/manifests/manifest';
import { kubePrometheusAccess, kubePrometheusStackAccess } from '../proof/presets/access';
import { kubePrometheus } from '../proof/presets/kube-prometheus';
import { kubePrometheusStack } from '../proof/presets/kube-prometheus-stack';
import { UsageError } from './usage-error';

const stack = /^kube-prometheus-stack:([a-z0-9](?:[-a-z0-9.]*[a-z0-9])?)@([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)$/;

/** The Prometheus object that `--prometheus` stands for, and its rights. */
export function presetOf(text: string): Manifest[] {
  return objectsOf(text).map((body) => manifestOf(body, { file: `--prometheus ${text}` }));
}

function objectsOf(text: string): JsonObject[] {
  if (text === 'kube-prometheus') return [kubePrometheus(), ...kubePrometheusAccess()];
  const [, release, namespace] = stack.exec(text) ?? [];
  if (release === undefined) {
    throw new UsageError(
      `--prometheus ${text}: there is no such preset; write kube-prometheus-stack:RELEASE@NAMESPACE, for example kube-prometheus-stack:kps@monitoring, or kube-prometheus`,
    );
  }
  return [kubePrometheusStack({ release, namespace }), ...kubePrometheusStackAccess({ release, namespace })];
}
