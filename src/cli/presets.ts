import { type Manifest, manifestOf } from '../proof/manifests/manifest';
import { kubePrometheus } from '../proof/presets/kube-prometheus';
import { kubePrometheusStack } from '../proof/presets/kube-prometheus-stack';
import { UsageError } from './usage-error';

const name = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/** The Prometheus object that `--prometheus` stands for. */
export function presetOf(text: string): Manifest {
  const [chart, release, namespace] = text.split(/[:@]/);
  if (
    chart === 'kube-prometheus-stack' &&
    /^[^:@]+:[^:@]+@[^:@]+$/.test(text) &&
    name.test(release) &&
    name.test(namespace)
  ) {
    return manifestOf(kubePrometheusStack({ release, namespace }), { file: `--prometheus ${text}` });
  }
  if (text === 'kube-prometheus') return manifestOf(kubePrometheus(), { file: `--prometheus ${text}` });
  throw new UsageError(
    `--prometheus ${text}: no such preset; write kube-prometheus-stack:RELEASE@NAMESPACE (for example kube-prometheus-stack:monitoring@monitoring) or kube-prometheus`,
  );
}
