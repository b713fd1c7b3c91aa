import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const keda = defineNative({
  id: 'keda',
  title: 'KEDA',
  about: 'The operator of KEDA, which scales workloads by what waits for them',
  homepage: 'https://github.com/kedacore/keda',
  version: 'v2.20.2',
  images: ['keda'],
  port: 8080,
  portName: 'http',
  proof: 'keda_build_info',
  honorLabels: true,
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'The label `namespace` is the one of the ScaledObject. Without `honorLabels` it becomes `exported_namespace`.',
    'Since 2.17 the names of before 2.14 are gone: `keda_scaler_errors` is `keda_scaler_detail_errors_total`, and latencies end in `_seconds`.',
    '`keda_scaler_detail_errors_total` counts what the autoscaler asks for: a trigger that fails while the workload is at zero counts only in `keda_scaled_object_errors_total`.',
    'Triggers of CPU and memory are read by the autoscaler itself: they have no value and no errors here.',
    'Metrics server and webhooks have metrics of their own, which this monitor leaves out.',
  ],
  pods: { of: 'the Helm chart kedacore/keda', namespace: 'keda', matchLabels: { app: 'keda-operator' } },
});
