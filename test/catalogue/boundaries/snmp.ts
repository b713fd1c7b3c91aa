import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const port = (series: string) => `${series}{ifName="eth0",ifAlias="uplink"}`;
const packets = { [port('ifHCInUcastPkts')]: '0+500x20', [port('ifHCOutUcastPkts')]: '0+500x20' };
const none = (series: string) => ({ [port(series)]: 0 });

export const snmp: Boundaries<ReturnType<typeof systems.snmp>> = {
  SnmpUnmonitored: noTargets,
  SnmpInterfaceDown: {
    fires: { [port('ifOperStatus')]: '1 2x20', [port('ifAdminStatus')]: 1 },
    silent: { [port('ifOperStatus')]: 2, [port('ifAdminStatus')]: 1 },
    from: '1m',
  },
  SnmpInterfaceErrors: {
    fires: { [port('ifInErrors')]: '0+11x20', ...none('ifOutErrors'), ...packets },
    silent: { [port('ifInErrors')]: '0+10x20', ...none('ifOutErrors'), ...packets },
    from: '1m',
    says: '1.1%',
  },
  SnmpInterfaceDiscards: {
    fires: { [port('ifOutDiscards')]: '0+11x20', ...none('ifInDiscards'), ...packets },
    silent: { [port('ifOutDiscards')]: '0+10x20', ...none('ifInDiscards'), ...packets },
    from: '1m',
    says: '1.1%',
  },
  SnmpInterfaceSaturated: ['ifHCInOctets', 'ifHCOutOctets'].map((octets) => ({
    fires: { [port(octets)]: '0+7200000x30', [port('ifHighSpeed')]: 1 },
    silent: { [port(octets)]: '0+6700000x30', [port('ifHighSpeed')]: 1 },
    from: '5m',
    says: '96%',
  })),
  SnmpDeviceRestarted: {
    fires: { sysUpTime: '9000 100x10' },
    silent: { sysUpTime: '100 9000x10' },
    from: '1m',
  },
  SnmpSlow: {
    fires: { 'snmp_scrape_duration_seconds{module="if_mib"}': 8.5 },
    silent: { 'snmp_scrape_duration_seconds{module="if_mib"}': 8 },
    keeps: ['instance'],
    says: '8.5s',
  },
};
