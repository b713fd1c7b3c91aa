import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Process', 'A node’s processes'),

  ProcessGroupGone: {
    expr: 'namedprocess_namegroup_num_procs == 0',
    for: '2m',
    severity: 'critical',
    summary: '{{ $labels.groupname }} does not run on {{ $labels.instance }} any more',
    description: 'There was a process of this group on the node of {{ $labels.pod }}, and there is none now.',
    runbook: {
      meaning: 'The last process of the group has ended, and nothing has started it again.',
      impact: 'What the program does for this node, or for others from there, is not done.',
      look: {
        'Where does it run?': 'namedprocess_namegroup_num_procs > 0',
        'Was it restarted before?': 'changes(namedprocess_namegroup_oldest_start_time_seconds[6h])',
      },
      mend: [
        'On the node, `systemctl status NAME` and `journalctl -u NAME` tell how it ended.',
        'Killed for memory: `journalctl -k | grep -i oom`.',
        'If it was removed on purpose, restart the pod of the exporter: it forgets the group.',
      ],
    },
  },

  ProcessGroupRestarts: {
    expr: 'changes(namedprocess_namegroup_oldest_start_time_seconds[1h]) > $times and namedprocess_namegroup_num_procs > 0',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: '{{ $labels.groupname }} on {{ $labels.instance }} ends and is started again and again',
    description: 'Its oldest process was another one {{ $value }} times within an hour.',
    thresholds: { times: { default: 3, reason: 'an update restarts a program once or twice, a loop does not stop' } },
    runbook: {
      meaning: 'The process that has run longest in the group is replaced over and over.',
      impact: 'Each time work is broken off; something must be wrong that makes it end.',
      look: {
        'When?': 'namedprocess_namegroup_oldest_start_time_seconds',
        'Does its memory grow before?': 'namedprocess_namegroup_memory_bytes{memtype="resident"}',
      },
      mend: [
        'The log of the program on the node tells its last words.',
        'Short-lived processes by design, such as jobs: leave them out of the configuration.',
      ],
    },
  },

  ProcessGroupBlocked: {
    expr: 'namedprocess_namegroup_states{state="Waiting"} > $processes',
    for: '15m',
    severity: 'warning',
    summary: 'Processes of {{ $labels.groupname }} hang on {{ $labels.instance }}',
    description: '{{ $value }} of them wait without interruption.',
    thresholds: {
      processes: { default: 2, reason: 'a disk that is busy holds one or two for moments, not for minutes' },
    },
    runbook: {
      meaning: 'Processes or their threads are in state D: they wait for a device and cannot even be killed.',
      impact: 'What they do does not get on, and the load of the node rises.',
      look: {
        'Are other groups of the node affected?': 'namedprocess_namegroup_states{state="Waiting"} > 0',
        'Are pages read from disk?': 'rate(namedprocess_namegroup_major_page_faults_total[5m])',
      },
      mend: [
        '`cat /proc/PID/stack` on the node shows in which call: `nfs` and `rpc` are a file server that does not answer.',
        'A disk that fails: `dmesg`.',
        'Memory that is too short, so that programs are read from disk again and again.',
      ],
    },
  },

  ProcessGroupZombies: {
    expr: 'namedprocess_namegroup_states{state="Zombie"} > $processes',
    for: '15m',
    severity: 'warning',
    summary: 'Dead processes of {{ $labels.groupname }} pile up on {{ $labels.instance }}',
    description: '{{ $value }} of them have ended, and nobody asks how.',
    thresholds: { processes: { default: 10, reason: 'a few wait for their parent at any time' } },
    runbook: {
      meaning: 'Processes have ended and stay in the table, because their parent does not collect them.',
      impact: 'Each takes a process id; when none is left, nothing can be started on the node.',
      look: {
        'How many are there?': 'namedprocess_namegroup_states{state="Zombie"} > 0',
        'How fast do they come?': 'deriv(namedprocess_namegroup_states{state="Zombie"}[1h])',
      },
      mend: [
        '`ps -eo pid,ppid,stat,comm | grep " Z"` names the parent: restart it.',
        'A container whose first process is no init: `shareProcessNamespace`, or an init such as tini.',
      ],
    },
  },

  ProcessGroupOutOfFileDescriptors: {
    expr: 'namedprocess_namegroup_worst_fd_ratio > $used',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.groupname }} on {{ $labels.instance }} is running out of file descriptors',
    description: 'One of its processes has opened {{ $value | humanizePercentage }} of what it may.',
    thresholds: { used: { default: 0.85, reason: 'a burst of connections takes the rest within seconds' } },
    runbook: {
      meaning: 'A process of the group has nearly reached its limit of open files, connections among them.',
      impact: 'At the limit it can neither open files nor accept connections.',
      look: {
        'How many are open in the whole group?': 'namedprocess_namegroup_open_filedesc',
        'Are there more processes than before?': 'namedprocess_namegroup_num_procs',
      },
      mend: [
        '`ls -l /proc/PID/fd` on the node shows what they are: the same file or address many times is a leak.',
        'Raise the limit: `LimitNOFILE=` of the unit.',
      ],
    },
  },

  ProcessExporterBlind: {
    expr: 'increase(namedprocess_scrape_errors[15m]) > $errors',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'The processes of {{ $labels.instance }} cannot be read',
    description: '{{ $labels.pod }} failed {{ $value | humanize }} times in 15 minutes.',
    thresholds: { errors: { default: 3, reason: 'a few may happen while a node is short of everything' } },
    runbook: {
      meaning: 'The exporter could not read the list of processes at all.',
      impact: 'Groups keep no series, or old ones: other alerts about this node say nothing.',
      look: {
        'On which nodes?': 'increase(namedprocess_scrape_errors[1h]) > 0',
        'Are single processes the trouble?': 'rate(namedprocess_scrape_procread_errors[5m])',
      },
      mend: [
        'The log of the pod names the file that it could not read.',
        'See that the pod has `hostPID` and mounts the file system of the node.',
      ],
    },
  },
});
