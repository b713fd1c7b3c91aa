import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Last backup',
    about: 'Whether the last backup of each schedule succeeded.',
    as: 'state',
    unit: 'none',
    queries: { '{{schedule}}': 'velero_backup_last_status{schedule!=""}' },
  },
  {
    title: 'Last success',
    about: 'When each schedule succeeded last: what is newer is not in a backup.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{schedule}}': 'velero_backup_last_successful_timestamp{schedule!=""} * 1000' },
  },
  {
    title: 'Storage',
    about: 'Whether each backup location can be written to.',
    as: 'state',
    unit: 'none',
    queries: { '{{backup_location_name}}': 'velero_backup_location_status_gauge' },
  },
  {
    title: 'Backups',
    about: 'How many exist.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'velero_backup_total' },
  },
  {
    title: 'Size of the objects',
    about: 'The archive of Kubernetes objects, without volumes. A sudden drop means that something is missing.',
    unit: 'bytes',
    queries: { '{{schedule}}': 'velero_backup_tarball_size_bytes' },
  },
  {
    title: 'Objects in the last backup',
    about: 'How many objects were written, and how many of them failed.',
    unit: 'short',
    queries: { '{{schedule}}': 'velero_backup_items_total', '{{schedule}} failed': 'velero_backup_items_errors' },
  },
  {
    title: 'Duration, mean of a day',
    about: 'A backup that takes longer than its schedule allows makes the next one wait.',
    unit: 's',
    queries: {
      '{{schedule}}':
        'sum by (job, namespace, schedule) (increase(velero_backup_duration_seconds_sum[1d])) / (sum by (job, namespace, schedule) (increase(velero_backup_duration_seconds_count[1d])) > 0)',
    },
  },
  {
    title: 'Backups in a day',
    about: 'Successful, partly failed and failed ones.',
    unit: 'short',
    queries: {
      '{{schedule}} succeeded': 'increase(velero_backup_success_total[1d])',
      '{{schedule}} partly failed': 'increase(velero_backup_partial_failure_total[1d])',
      '{{schedule}} failed': 'increase(velero_backup_failure_total[1d])',
    },
  },
  {
    title: 'Restores in a day',
    about: 'A restore that is tried now and then proves that backups are worth something.',
    unit: 'short',
    queries: {
      '{{job}} succeeded': 'sum by (job, namespace) (increase(velero_restore_success_total[1d]))',
      '{{job}} failed':
        'sum by (job, namespace) (increase(velero_restore_failed_total[1d])) + sum by (job, namespace) (increase(velero_restore_partial_failure_total[1d]))',
    },
  },
  {
    title: 'Memory',
    about: 'Grows with the number of objects in a backup.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
