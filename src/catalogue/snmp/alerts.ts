import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Snmp', 'An SNMP device'),

  SnmpInterfaceDown: {
    expr: 'ifOperStatus == 2 and ifAdminStatus == 1 and min_over_time(ifOperStatus[1d]) == 1',
    for: '2m',
    severity: 'warning',
    summary: 'Interface {{ $labels.ifName }} of {{ $labels.instance }} is down',
    description: 'It is switched on, was up within the last day, and has no link now.',
    runbook: {
      meaning:
        'The interface is meant to be up and has no link. One that has not been up for a day, such as a free port, raises nothing.',
      impact: 'What is behind the interface is cut off, or has lost one of its links.',
      look: {
        'Are others of the device down?': 'ifOperStatus == 2 and ifAdminStatus == 1',
        'Were there errors before?': 'rate(ifInErrors[1h])',
        'What was it used for?': 'rate(ifHCInOctets[1h] offset 1d) * 8',
      },
      mend: [
        'See whether the device at the other end runs, then cable, transceiver and port.',
        'If it was unplugged on purpose, switch the interface off, or wait: the alert ends within a day.',
      ],
    },
  },

  SnmpInterfaceErrors: {
    expr: '(rate(ifInErrors[5m]) + rate(ifOutErrors[5m])) / (rate(ifHCInUcastPkts[5m]) + rate(ifHCOutUcastPkts[5m]) > 0) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Interface {{ $labels.ifName }} of {{ $labels.instance }} damages packets',
    description: '{{ $value | humanizePercentage }} of the packets have errors.',
    thresholds: {
      share: { default: 0.01, reason: 'a sound cable has next to none, and TCP slows down well below this' },
    },
    runbook: {
      meaning: 'Packets arrive damaged or cannot be sent.',
      impact: 'Connections through the interface are slow, and break off if it gets worse.',
      look: {
        'In or out?': 'rate(ifInErrors[5m]) or rate(ifOutErrors[5m])',
        'Since when?': 'increase(ifInErrors[1h])',
      },
      mend: [
        'Errors on the way in: cable, transceiver, or the other end.',
        'On both ways and at load only: the two ends disagree about the duplex mode.',
        'Clean or replace the optics if the device shows a weak signal.',
      ],
    },
  },

  SnmpInterfaceDiscards: {
    expr: '(rate(ifInDiscards[5m]) + rate(ifOutDiscards[5m])) / (rate(ifHCInUcastPkts[5m]) + rate(ifHCOutUcastPkts[5m]) > 0) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Interface {{ $labels.ifName }} of {{ $labels.instance }} throws packets away',
    description: '{{ $value | humanizePercentage }} of the packets are discarded.',
    thresholds: { share: { default: 0.01, reason: 'bursts cost single packets; one in a hundred is a bottleneck' } },
    runbook: {
      meaning: 'Sound packets were dropped, mostly because the queue of the interface is full.',
      impact: 'Connections through the interface are slow; voice and video stutter.',
      look: {
        'In or out?': 'rate(ifInDiscards[5m]) or rate(ifOutDiscards[5m])',
        'Is the interface full?': 'rate(ifHCOutOctets[5m]) * 8 / (ifHighSpeed * 1000000 > 0)',
      },
      mend: [
        'Full, if only for seconds: a faster link, or less traffic through it.',
        'Not full: frames of VLANs or protocols that the port does not accept are counted by some devices.',
      ],
    },
  },

  SnmpInterfaceSaturated: {
    expr: 'rate(ifHCInOctets[5m]) * 8 / (ifHighSpeed * 1000000 > 0) > $used or rate(ifHCOutOctets[5m]) * 8 / (ifHighSpeed * 1000000 > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'Interface {{ $labels.ifName }} of {{ $labels.instance }} is full',
    description: '{{ $value | humanizePercentage }} of its bandwidth are in use.',
    thresholds: { used: { default: 0.9, reason: 'an average of 90 % over minutes means that it is full for seconds' } },
    runbook: {
      meaning: 'The interface carries nearly as much as its speed allows, in one direction at least.',
      impact: 'Packets wait and are dropped: everything through it becomes slow.',
      look: {
        'How much is it, in bits per second?': 'rate(ifHCInOctets[5m]) * 8 or rate(ifHCOutOctets[5m]) * 8',
        'Are packets dropped?': 'rate(ifOutDiscards[5m])',
        'Was it so a week ago?': 'rate(ifHCOutOctets[5m] offset 1w) * 8',
      },
      mend: [
        'Find who sends: the flows of the device (NetFlow, sFlow) or the interfaces of what is behind.',
        'Backups and copies can wait for the night; what stays needs a faster link or a second one.',
        'A speed that is too low for the port: it was negotiated wrong, or the cable is bad.',
      ],
    },
  },

  SnmpDeviceRestarted: {
    expr: 'resets(sysUpTime[15m]) > $restarts',
    severity: 'info',
    summary: '{{ $labels.instance }} was restarted',
    description: 'Its time of operation began anew within the last 15 minutes.',
    thresholds: { restarts: { default: 0, reason: 'a device that nobody restarted should not have been' } },
    runbook: {
      meaning: 'The device, or only its SNMP agent, was started anew. After 497 days the counter begins anew as well.',
      impact: 'What is behind the device was cut off meanwhile.',
      look: {
        'How long has it been up, in days?': 'sysUpTime / 100 / 86400',
        'Which interfaces are back?': 'ifOperStatus == 1',
      },
      mend: [
        'The log of the device tells the cause: power, a fault, an update.',
        'Several at once: their power supply.',
      ],
    },
  },

  SnmpSlow: {
    expr: 'sum by (job, namespace, instance) (snmp_scrape_duration_seconds) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.instance }} answers SNMP slowly',
    description: 'Asking it takes {{ $value | humanizeDuration }}.',
    thresholds: { seconds: { default: 8, reason: 'after 10 seconds, the usual timeout, there is no answer at all' } },
    runbook: {
      meaning: 'The device needs nearly as long as Prometheus waits to tell everything that the modules ask for.',
      impact: 'A little more load and the device is no longer monitored.',
      look: {
        'Which module takes the time?': 'snmp_scrape_walk_duration_seconds',
        'Are packets lost?': 'snmp_scrape_packets_retried',
        'How much does it tell?': 'snmp_scrape_pdus_returned',
      },
      mend: [
        'Ask for less: a module of your own without the tables that nobody reads.',
        'Ask less often and wait longer: `interval` and `scrapeTimeout`.',
        'Packets that are repeated: the network to the device, or a CPU that has better to do.',
      ],
    },
  },
});
