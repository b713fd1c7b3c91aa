import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Statsd', 'StatsD'),

  StatsdDropsPackets: {
    expr: 'rate(statsd_exporter_udp_packet_drops_total[5m]) > $rate',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.job }} loses StatsD packets',
    description: '{{ $labels.pod }} drops {{ $value | humanize }} packets per second, because its queue is full.',
    thresholds: {
      rate: { default: 0, reason: 'the queue holds 10000 packets: it is full only if the exporter cannot keep up' },
    },
    runbook: {
      meaning: 'Packets arrive faster than they are worked off, and the queue between the two is full.',
      impact: 'Counters of all senders are too low, without a sign of it in any of them.',
      look: {
        'How many packets arrive?': 'rate(statsd_exporter_udp_packets_total[5m])',
        'Is the CPU used up?': 'rate(process_cpu_seconds_total[5m])',
        'Do mappings have to be searched again and again?':
          'rate(statsd_metric_mapper_cache_hits_total[5m]) / (rate(statsd_metric_mapper_cache_gets_total[5m]) > 0)',
      },
      mend: [
        'Raise the CPU limit of the pod: it works off packets one by one.',
        'Let senders aggregate, or put several metrics into one packet.',
        'Replace mappings with regular expressions by globs, and raise `--statsd.cache-size` above the number of names.',
        'Short bursts only: raise `--statsd.udp-packet-queue-size`.',
      ],
    },
  },

  StatsdLinesUnreadable: {
    expr: 'sum by (job, namespace) (rate(statsd_exporter_sample_errors_total[10m])) / sum by (job, namespace) (rate(statsd_exporter_lines_total[10m]) > 0) > $unreadable',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.job }} cannot read what it is sent',
    description: '{{ $value | humanizePercentage }} of the lines hold a sample that is no StatsD.',
    thresholds: {
      unreadable: { default: 0.01, reason: 'a stray packet now and then is noise, one line in a hundred is a sender' },
    },
    runbook: {
      meaning: 'A sender speaks a dialect that the exporter does not know, or truncates its packets.',
      impact: 'What that sender measures is missing in part or altogether.',
      look: {
        'What is wrong with them?': 'sum by (job, namespace, reason) (rate(statsd_exporter_sample_errors_total[10m]))',
        'Are tags wrong as well?': 'rate(statsd_exporter_tag_errors_total[10m])',
      },
      mend: [
        '`--log.level=debug` makes the exporter print each line that it cannot read, with the reason.',
        'Mixed styles of tags in one line are refused: let the sender use one, or switch the others off with `--no-statsd.parse-*-tags`.',
        '`malformed_line` may be a packet that was cut: keep packets below the MTU.',
      ],
    },
  },

  StatsdEventsDiscarded: {
    expr: 'sum by (job, namespace, type) (increase(statsd_exporter_events_conflict_total[10m])) > $discarded',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.job }} discards events of a name that has two types',
    description: '{{ $value | humanize }} events of type {{ $labels.type }} were discarded within 10 minutes.',
    thresholds: {
      discarded: {
        default: 0,
        reason: 'a name with two types never heals by itself: every event of the second is lost',
      },
    },
    runbook: {
      meaning:
        'A name arrives as two types, for example as counter and as gauge. The first that came stays, events of the other are thrown away.',
      impact: 'The series shows what one sender says and ignores another; which one changes with each restart.',
      look: {
        'Of which type are those that are lost?':
          'sum by (job, namespace, type) (rate(statsd_exporter_events_conflict_total[10m]))',
        'What else is discarded?': 'sum by (job, namespace, reason) (rate(statsd_exporter_events_error_total[10m]))',
      },
      mend: [
        '`--log.level=debug` makes the exporter print the name in conflict.',
        'Send different things under different names, or tell them apart by `match_metric_type` in the mappings.',
        'Summaries take the names NAME_sum and NAME_count for themselves: a counter of that name collides as well.',
      ],
    },
  },

  StatsdSilent: {
    expr: 'rate(statsd_exporter_lines_total[10m]) == 0 and rate(statsd_exporter_lines_total[1h] offset 10m) > $usual',
    for: '5m',
    severity: 'warning',
    summary: 'Nothing is sent to {{ $labels.job }} any more',
    description: '{{ $labels.pod }} has received no line for 10 minutes, after an hour with traffic.',
    thresholds: {
      usual: { default: 1, reason: 'below a line per second a single program that ends looks like an outage' },
    },
    runbook: {
      meaning: 'Senders are silent, or what they send does not arrive: with UDP they do not notice.',
      impact: 'Every series of the senders stands still: rates are 0, and gauges show the past.',
      look: {
        'When did it break off?': 'rate(statsd_exporter_lines_total[5m])',
        'Over which protocol did they come?':
          'rate(statsd_exporter_udp_packets_total[5m]) or rate(statsd_exporter_tcp_connections_total[5m])',
      },
      mend: [
        'Send one by hand from a pod of a sender: `echo "probe:1|c" | nc -u -w1 SERVICE 9125`.',
        'A sender that resolved the name of the Service before it was made anew sends to an address that is gone: restart it.',
        'A NetworkPolicy must allow UDP and TCP on port 9125.',
      ],
    },
  },

  StatsdSeriesPileUp: {
    expr: 'scrape_samples_scraped > $series',
    for: '30m',
    severity: 'warning',
    summary: '{{ $labels.job }} has very many series',
    description: '{{ $labels.pod }} serves {{ $value }} series.',
    thresholds: {
      series: { default: 20000, reason: 'a name with an id in it gets there, what people think of hardly does' },
    },
    runbook: {
      meaning: 'A sender puts something into names or tags that is new all the time, such as an id or an address.',
      impact: 'The exporter and Prometheus need ever more memory, until one of them is killed.',
      look: {
        'How many names are there of each type?': 'statsd_exporter_metrics_total',
        'How fast does it grow?': 'process_resident_memory_bytes',
      },
      mend: [
        'Map the part of the name that changes to nothing, or drop the name: `action: drop`.',
        'Give mappings a `ttl`, so that what is not sent any more goes away.',
      ],
    },
  },
});
