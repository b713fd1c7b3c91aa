import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const pushgateway = defineExported({
  id: 'pushgateway',
  title: 'Pushgateway',
  about: 'The Pushgateway, which keeps what batch jobs push before they end',
  homepage: 'https://github.com/prometheus/pushgateway',
  image: 'quay.io/prometheus/pushgateway',
  version: 'v1.11.3',
  port: 9091,
  healthPath: '/-/healthy',
  proof: 'pushgateway_build_info',
  uid: 65534,
  inputs: {
    persistenceInterval: {
      flag: '--persistence.interval',
      doc: 'how often what was pushed is written down at most',
      optional: '5m',
      example: '1m',
    },
  },
  args: ['--persistence.file=/pushgateway/metrics'],
  writable: ['/pushgateway'],
  intake: [{ name: 'metrics', port: 9091, protocol: 'TCP' }],
  honorLabels: true,
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'What jobs push keeps the `job` that they push under, and has no `instance` unless they push one.',
    'What was pushed outlives a restart of the container, and is gone with the pod: jobs push again at their next run.',
    'A group stays until somebody deletes it. Jobs that push under a name of their own each time fill the gateway.',
    'A second replica would hold only a half of the groups, and each of them would look late.',
  ],
});
