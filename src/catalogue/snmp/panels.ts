import type { Panel } from '../panel';

const SPEED = '(ifHighSpeed * 1000000 > 0)';

export const panels: readonly Panel[] = [
  {
    title: 'Devices',
    about: 'Whether each device answers.',
    as: 'state',
    unit: 'none',
    queries: { '{{instance}}': 'up' },
  },
  {
    title: 'Up since',
    about: 'When the SNMP agent of each device was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{instance}}': '(time() - sysUpTime / 100) * 1000' },
  },
  {
    title: 'Interfaces that are down',
    about: 'Interfaces that are switched on and have no link, free ports among them.',
    as: 'number',
    unit: 'short',
    queries: { '{{instance}}': 'count by (job, namespace, instance) (ifOperStatus == 2 and ifAdminStatus == 1)' },
  },
  {
    title: 'Received',
    about: 'Bytes per second into each interface.',
    unit: 'Bps',
    queries: { '{{instance}} {{ifName}}': 'rate(ifHCInOctets[$__rate_interval]) > 0' },
  },
  {
    title: 'Sent',
    about: 'Bytes per second out of each interface.',
    unit: 'Bps',
    queries: { '{{instance}} {{ifName}}': 'rate(ifHCOutOctets[$__rate_interval]) > 0' },
  },
  {
    title: 'Use of the bandwidth',
    about: 'Share of the speed of each interface in either direction.',
    unit: 'percentunit',
    queries: {
      '{{instance}} {{ifName}} in': `rate(ifHCInOctets[$__rate_interval]) * 8 / ${SPEED}`,
      '{{instance}} {{ifName}} out': `rate(ifHCOutOctets[$__rate_interval]) * 8 / ${SPEED}`,
    },
  },
  {
    title: 'Errors',
    about: 'Damaged packets per second. Anything but 0 is a cable, a transceiver or the other end.',
    unit: 'cps',
    queries: {
      '{{instance}} {{ifName}} in': 'rate(ifInErrors[$__rate_interval]) > 0',
      '{{instance}} {{ifName}} out': 'rate(ifOutErrors[$__rate_interval]) > 0',
    },
  },
  {
    title: 'Discards',
    about: 'Sound packets per second that were thrown away, mostly out of a full queue.',
    unit: 'cps',
    queries: {
      '{{instance}} {{ifName}} in': 'rate(ifInDiscards[$__rate_interval]) > 0',
      '{{instance}} {{ifName}} out': 'rate(ifOutDiscards[$__rate_interval]) > 0',
    },
  },
  {
    title: 'Time to ask a device',
    about: 'Seconds for all that a module asks for.',
    unit: 's',
    queries: { '{{instance}} {{module}}': 'snmp_scrape_duration_seconds' },
  },
];
