import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Applications',
    about: 'How many there are, by health.',
    as: 'number',
    unit: 'short',
    queries: { '{{health_status}}': 'count by (job, namespace, health_status) (argocd_app_info)' },
  },
  {
    title: 'Out of sync',
    about: 'Applications that differ from Git, or cannot be compared with it.',
    as: 'number',
    unit: 'short',
    queries: { '{{sync_status}}': 'count by (job, namespace, sync_status) (argocd_app_info{sync_status!="Synced"})' },
  },
  {
    title: 'Clusters',
    about: 'Down if Argo CD cannot read the state of the cluster.',
    as: 'state',
    unit: 'none',
    queries: { '{{server}}': 'argocd_cluster_connection_status' },
  },
  {
    title: 'Failed syncs in a day',
    about: 'Syncs that did not get to the end. Empty is good.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{namespace}} {{name}}':
        'sum by (job, namespace, name) (increase(argocd_app_sync_total{phase=~"Error|Failed"}[1d])) > 0',
    },
  },
  {
    title: 'Syncs in an hour',
    about: 'By how they ended.',
    unit: 'short',
    queries: { '{{phase}}': 'sum by (job, namespace, phase) (increase(argocd_app_sync_total[1h]))' },
  },
  {
    title: 'Duration of a reconciliation, mean',
    about: 'How long it takes to compare an Application with its cluster.',
    unit: 's',
    queries: {
      '{{dest_server}}':
        'sum by (job, namespace, dest_server) (rate(argocd_app_reconcile_sum[$__rate_interval])) / (sum by (job, namespace, dest_server) (rate(argocd_app_reconcile_count[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Queues',
    about: 'Applications that wait to be compared or synced. They empty within minutes.',
    unit: 'short',
    queries: { '{{pod}} {{name}}': 'workqueue_depth{name=~"app_.*"}' },
  },
  {
    title: 'Objects',
    about: 'What Argo CD keeps in memory of each cluster.',
    unit: 'short',
    queries: { '{{server}}': 'argocd_cluster_api_resource_objects' },
  },
  {
    title: 'Changes in clusters',
    about: 'Events per second of each cluster. Kinds that change all the time are better excluded.',
    unit: 'ops',
    queries: {
      '{{server}} {{kind}}':
        'topk(10, sum by (job, namespace, server, kind) (rate(argocd_cluster_events_total[$__rate_interval])))',
    },
  },
  {
    title: 'Memory',
    about: 'What the controller occupies; it grows with the objects of its clusters.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
