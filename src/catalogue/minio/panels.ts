import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Drives offline',
    about: 'Empty if all are online.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (minio_cluster_health_drives_offline_count)' },
  },
  {
    title: 'Servers online',
    about: 'Servers of the cluster that answer the others.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'min by (job, namespace) (minio_cluster_health_nodes_online_count)' },
  },
  {
    title: 'Capacity in use',
    about: 'Share of the usable capacity; what redundancy takes is not counted.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        '1 - min by (job, namespace) (minio_cluster_health_capacity_usable_free_bytes) / max by (job, namespace) (minio_cluster_health_capacity_usable_total_bytes > 0)',
    },
  },
  {
    title: 'Drives that may fail',
    about: 'Drives of each set that can fail before writes are refused. Empty is none.',
    as: 'number',
    unit: 'short',
    queries: {
      'pool {{pool_id}} set {{set_id}}':
        'min by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_write_tolerance)',
    },
  },
  {
    title: 'Requests',
    about: 'S3 calls per second by name.',
    unit: 'reqps',
    queries: { '{{name}}': 'sum by (job, namespace, name) (rate(minio_api_requests_total[$__rate_interval])) > 0' },
  },
  {
    title: 'Errors',
    about: 'Calls per second that failed. 4xx is asked wrong, 5xx is a trouble of MinIO.',
    unit: 'reqps',
    queries: {
      '4xx {{name}}': 'sum by (job, namespace, name) (rate(minio_api_requests_4xx_errors_total[$__rate_interval])) > 0',
      '5xx {{name}}': 'sum by (job, namespace, name) (rate(minio_api_requests_5xx_errors_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Time to first byte',
    about: 'What 95 of 100 calls do not exceed, by name.',
    unit: 's',
    queries: {
      '{{name}}':
        'histogram_quantile(0.95, sum by (job, namespace, name, le) (rate(minio_api_requests_ttfb_seconds_distribution[$__rate_interval])))',
    },
  },
  {
    title: 'Traffic',
    about: 'Bytes from and to clients.',
    unit: 'Bps',
    queries: {
      '{{server}} in': 'rate(minio_api_requests_traffic_received_bytes[$__rate_interval])',
      '{{server}} out': 'rate(minio_api_requests_traffic_sent_bytes[$__rate_interval])',
    },
  },
  {
    title: 'Requests that wait',
    about: 'Calls that wait for others to end. Empty if none does.',
    unit: 'short',
    queries: { '{{server}}': 'minio_api_requests_waiting_total' },
  },
  {
    title: 'Size of buckets',
    about: 'As the scanner counted last; it lags behind by minutes to hours.',
    unit: 'bytes',
    queries: { '{{bucket}}': 'max by (job, namespace, bucket) (minio_cluster_usage_buckets_total_bytes)' },
  },
  {
    title: 'Drives',
    about: 'Share of each drive that is in use. They should be alike.',
    unit: 'percentunit',
    queries: { '{{server}} {{drive}}': 'minio_system_drive_used_bytes / (minio_system_drive_total_bytes > 0)' },
  },
  {
    title: 'Memory',
    about: 'Resident memory of each server.',
    unit: 'bytes',
    queries: { '{{server}}': 'minio_system_process_resident_memory_bytes' },
  },
];
