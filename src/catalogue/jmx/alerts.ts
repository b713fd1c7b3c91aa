import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';
import { memoryAlerts } from './memory-alerts';

export const alerts = defineAlerts({
  ...unmonitored('Jvm', 'A JVM'),
  ...memoryAlerts,

  JmxScrapeFails: {
    expr: 'jmx_scrape_error > 0',
    for: '5m',
    severity: 'warning',
    summary: 'The MBeans behind {{ $labels.job }} cannot be read',
    description: 'The JMX exporter in {{ $labels.pod }} runs, and fails to read them.',
    runbook: {
      meaning: 'An agent cannot evaluate its rules; a standalone exporter does not reach the JVM, or may not log in.',
      impact: 'Everything that the rules make of MBeans is missing, and alerts on it are silent.',
      look: {
        'Since when?': 'jmx_scrape_error',
        'Does a scrape take long?': 'jmx_scrape_duration_seconds',
        'Was its configuration changed?': 'increase(jmx_config_reload_failure_total[1h])',
      },
      mend: [
        'The log of the program (agent) or of the exporter (standalone) holds the exception.',
        'Standalone: `hostPort` must name the RMI port, and `java.rmi.server.hostname` an address that the exporter reaches.',
        'Read only what you need: `includeObjectNames`.',
      ],
    },
  },

  JvmDeadlock: {
    expr: 'jvm_threads_deadlocked > $threads',
    for: '1m',
    severity: 'critical',
    summary: 'Threads of {{ $labels.pod }} wait for each other',
    description: '{{ $value }} threads are in a deadlock, which never ends by itself.',
    thresholds: { threads: { default: 0, reason: 'the JVM counts only threads that can never go on' } },
    runbook: {
      meaning: 'Each of these threads holds a lock that another of them waits for.',
      impact: 'What they were doing hangs for ever, and so does whoever needs these locks next.',
      look: {
        'Do more and more threads wait?': 'jvm_threads_state{state="BLOCKED"}',
      },
      mend: [
        'Take a thread dump first: `kubectl exec POD -- jcmd 1 Thread.print`; it names the threads and the locks.',
        'Then delete the pod: only a restart ends it.',
      ],
    },
  },

  JvmThreadsPileUp: {
    expr: 'jvm_threads_current > $threads',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.pod }} has very many threads',
    description: '{{ $value }} threads are alive.',
    thresholds: {
      threads: { default: 1000, reason: 'pools have some hundred; each thread more reserves a stack of its own' },
    },
    runbook: {
      meaning: 'Threads are made faster than they end, or a pool has no upper bound.',
      impact: 'Memory outside of the heap grows, until the pod is killed or no thread can be made.',
      look: {
        'What do they do?': 'jvm_threads_state',
        'Does the number climb?': 'deriv(jvm_threads_current[1h])',
      },
      mend: [
        '`jcmd 1 Thread.print` in the pod: names of threads tell which pool it is.',
        'Many that wait for an answer: whatever they call is slow; give the client a timeout.',
        'A pool without bound: give it one.',
      ],
    },
  },

  JvmFilesRunOut: {
    expr: 'process_open_fds / (process_max_fds > 0) > $used',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.pod }} is running out of file descriptors',
    description: '{{ $value | humanizePercentage }} of those that it may have are open.',
    thresholds: {
      used: { default: 0.8, reason: 'at 1 no connection can be accepted; a busy minute opens a fifth more' },
    },
    runbook: {
      meaning: 'Files and connections are opened and not closed, or the limit is low.',
      impact: 'At the limit every new connection and file fails: "too many open files".',
      look: {
        'Did it jump or creep?': 'process_open_fds',
      },
      mend: [
        '`ls -l /proc/1/fd` in the pod shows what is open.',
        'Connections to one address: a client that is made anew for each request. Close it, or share one.',
        'Rightly that many: raise the limit of the container runtime.',
      ],
    },
  },

  JvmRestarts: {
    expr: 'changes(process_start_time_seconds[1h]) >= $restarts',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: 'The JVM in {{ $labels.pod }} starts again and again',
    description: 'It was started {{ $value }} times within an hour.',
    thresholds: { restarts: { default: 3, reason: 'one restart is an accident, three in an hour are a cause' } },
    runbook: {
      meaning: 'The program ends or is killed, and the kubelet starts it anew.',
      impact:
        'Requests that it was working on are lost, and each start is slow until code is compiled and caches are warm.',
      look: {
        'Was the heap full before?': 'jvm_memory_used_bytes{area="heap"} / (jvm_memory_max_bytes{area="heap"} > 0)',
        'How much did the process occupy?': 'process_resident_memory_bytes',
      },
      mend: [
        '`kubectl logs POD --previous` and `kubectl describe pod POD`: an exception, a probe, or OOMKilled.',
        'OOMKilled with a heap that is not full: leave more room beside it, `-XX:MaxRAMPercentage=70`.',
      ],
    },
  },
});
