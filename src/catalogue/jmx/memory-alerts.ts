import { defineAlerts } from '../alert';

export const memoryAlerts = defineAlerts({
  JvmHeapFull: {
    expr: 'jvm_memory_pool_collection_used_bytes{pool=~".*(Old|Tenured).*"} / (jvm_memory_pool_collection_max_bytes{pool=~".*(Old|Tenured).*"} > 0) > $used',
    for: '10m',
    severity: 'critical',
    summary: 'The heap of {{ $labels.pod }} is full even after a collection',
    description:
      '{{ $value | humanizePercentage }} of {{ $labels.pool }} were still in use when garbage was collected last.',
    thresholds: {
      used: {
        default: 0.9,
        reason: 'what is left after a collection is needed; with a tenth free it collects all the time',
      },
    },
    runbook: {
      meaning: 'Nearly all objects of the old generation are alive: there is no garbage to make room.',
      impact: 'The program spends its time in collections, and ends with OutOfMemoryError soon.',
      look: {
        'Is it a leak, which only ever climbs?': 'jvm_memory_pool_collection_used_bytes',
        'How much time is spent in collections?':
          'sum by (job, namespace, pod) (rate(jvm_gc_collection_seconds_sum[5m]))',
      },
      mend: [
        '`jcmd 1 GC.class_histogram` in the pod shows which objects there are; `jcmd 1 GC.heap_dump FILE` keeps them.',
        'Rightly that many: raise `-Xmx`, and the memory limit of the pod with it.',
        'A cache without bound: give it one.',
      ],
    },
  },

  JvmCollectsGarbage: {
    expr: 'sum by (job, namespace, pod) (rate(jvm_gc_collection_seconds_sum{gc!~".*(Cycles|Concurrent).*"}[5m])) > $share',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.pod }} is busy with its garbage',
    description: 'It stands still for {{ $value | humanizePercentage }} of the time.',
    thresholds: {
      share: { default: 0.1, reason: 'a healthy JVM stands for one percent; a tenth is felt in every answer' },
    },
    runbook: {
      meaning: 'Collections that stop the program take a large share of the time.',
      impact: 'Answers are slow, the slowest most of all.',
      look: {
        'Which collector?': 'sum by (job, namespace, pod, gc) (rate(jvm_gc_collection_seconds_sum[5m]))',
        'How long does one take?':
          'rate(jvm_gc_collection_seconds_sum[5m]) / (rate(jvm_gc_collection_seconds_count[5m]) > 0)',
        'How fast is memory allocated?':
          'sum by (job, namespace, pod) (rate(jvm_memory_pool_allocated_bytes_total[5m]))',
      },
      mend: [
        'Old generation: the heap is too small for what is alive, or leaks; see JvmHeapFull.',
        'Young generation: something allocates very fast; a flight recording shows where: `jcmd 1 JFR.start`.',
        'Too little CPU: with a limit below 2 the JVM chooses its serial collector.',
      ],
    },
  },

  JvmMetaspaceFull: {
    expr: 'jvm_memory_pool_used_bytes{pool="Metaspace"} / (jvm_memory_pool_max_bytes{pool="Metaspace"} > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.pod }} has almost no room for classes left',
    description:
      '{{ $value | humanizePercentage }} of the metaspace are in use. It has a limit only if somebody set one.',
    thresholds: {
      used: { default: 0.95, reason: 'it fills while the program starts and then stays; only a leak goes on' },
    },
    runbook: {
      meaning: 'Classes take up nearly all of `MaxMetaspaceSize`.',
      impact: 'The next class that is loaded fails with OutOfMemoryError.',
      look: { 'Are classes loaded all the time?': 'deriv(jvm_classes_currently_loaded[1h])' },
      mend: [
        'The number of classes stands still: raise `-XX:MaxMetaspaceSize`.',
        'It climbs: classes are generated again and again, by scripts, proxies or redeployments.',
      ],
    },
  },
});
