import { defineExported } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const snmp = defineExported({
  id: 'snmp',
  title: 'SNMP devices',
  about: 'Switches, routers and other devices that speak SNMP, through a Probe',
  homepage: 'https://github.com/prometheus/snmp_exporter',
  image: 'quay.io/prometheus/snmp-exporter',
  version: 'v0.30.1',
  port: 9116,
  healthPath: '/-/healthy',
  proof: 'snmp_scrape_duration_seconds',
  uid: 65534,
  args: ['--config.file=/etc/snmp_exporter/*.yml', '--config.expand-environment-variables'],
  inputs: {
    module: {
      doc: 'modules that say what is asked for, separated by commas; the alerts are about if_mib and system',
      default: 'if_mib,system',
      example: 'if_mib,system,ups_mib',
    },
    targets: { doc: 'addresses of the devices', list: true, example: 'switch-1.example.com' },
    auth: {
      param: 'auth',
      doc: 'name of the credentials in the configuration',
      optional: 'public_v2: SNMPv2 with the community public',
      example: 'office',
    },
    config: {
      file: '/etc/snmp_exporter/more.yml',
      doc: 'further auths and modules, as YAML; `${NAME}` in a user or a password is a variable of `secretEnv`',
      optional: 'only what the image brings: auths public_v1 and public_v2, and many modules',
      see: 'https://github.com/prometheus/snmp_exporter/blob/v0.30.1/README.md#configuration',
    },
  },
  multiTarget: { path: '/snmp' },
  inventory: [live],
  alerts,
  panels,
  traps: [
    'A device that does not answer fails the whole scrape: SnmpUnmonitored tells of it, and its `up` is 0.',
    'Since 0.23 credentials are `auths` of their own, and no longer a part of modules.',
    'A community cannot be a variable, only users and passwords of SNMPv3 can: whoever reads the ConfigMap reads it.',
    'Debian packages the exporter without `snmp.yml`.',
  ],
});
