import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const velero = defineNative({
  id: 'velero',
  title: 'Velero',
  about: 'The server of Velero, which backs up clusters and their volumes',
  homepage: 'https://github.com/vmware-tanzu/velero',
  version: 'v1.18.1',
  images: ['velero'],
  port: 8085,
  portName: 'http-monitoring',
  proof: 'velero_backup_total',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The Helm chart calls the port `http-monitoring`, `velero install` calls it `metrics`.',
    'The series `podVolume_*` come from the pods of the node agent, which this monitor leaves out: they have no schedules.',
    'The chart makes its own monitors only where it finds the CRD, which under `helm template` it does not: set `metrics.serviceMonitor.autodetect` to false there.',
  ],
  pods: { of: 'the Helm chart vmware-tanzu/velero', namespace: 'velero', matchLabels: { name: 'velero' } },
});
