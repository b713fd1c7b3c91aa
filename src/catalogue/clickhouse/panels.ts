import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Up since',
    about: 'When each server was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - ClickHouseAsyncMetrics_Uptime) * 1000' },
  },
  {
    title: 'Disk in use',
    about: 'Share of the volume of the main path.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{pod}}':
        '1 - ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes / (ClickHouseAsyncMetrics_FilesystemMainPathTotalBytes > 0)',
    },
  },
  {
    title: 'Read-only tables',
    about: 'Replicated tables that take no inserts. It should be 0.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'ClickHouseMetrics_ReadonlyReplica' },
  },
  {
    title: 'Queries',
    about: 'Queries per second, and those that failed.',
    unit: 'reqps',
    queries: {
      '{{pod}} selects': 'rate(ClickHouseProfileEvents_SelectQuery[$__rate_interval])',
      '{{pod}} inserts': 'rate(ClickHouseProfileEvents_InsertQuery[$__rate_interval])',
      '{{pod}} failed': 'rate(ClickHouseProfileEvents_FailedQuery[$__rate_interval])',
    },
  },
  {
    title: 'Mean duration of a query',
    about: 'Time of all queries by their number. Few slow ones can hide behind many fast ones.',
    unit: 's',
    queries: {
      '{{pod}}':
        'rate(ClickHouseProfileEvents_QueryTimeMicroseconds[$__rate_interval]) / (rate(ClickHouseProfileEvents_Query[$__rate_interval]) > 0) / 1000000',
    },
  },
  {
    title: 'Rows inserted',
    about: 'Rows per second that arrive.',
    unit: 'cps',
    queries: { '{{pod}}': 'rate(ClickHouseProfileEvents_InsertedRows[$__rate_interval])' },
  },
  {
    title: 'Rows per insert',
    about: 'Below a thousand, parts are made faster than merges can follow.',
    unit: 'short',
    queries: {
      '{{pod}}':
        'rate(ClickHouseProfileEvents_InsertedRows[$__rate_interval]) / (rate(ClickHouseProfileEvents_InsertQuery[$__rate_interval]) > 0)',
    },
  },
  {
    title: 'Parts of the fullest partition',
    about: 'From 1000 on inserts are slowed down, from 3000 on refused, unless the table says otherwise.',
    unit: 'short',
    queries: { '{{pod}}': 'ClickHouseAsyncMetrics_MaxPartCountForPartition' },
  },
  {
    title: 'Merges',
    about: 'Share of the pool for merges and mutations that is busy. At 1 for long, merges do not keep up.',
    unit: 'percentunit',
    queries: {
      '{{pod}}':
        'ClickHouseMetrics_BackgroundMergesAndMutationsPoolTask / (ClickHouseMetrics_BackgroundMergesAndMutationsPoolSize > 0)',
    },
  },
  {
    title: 'Replication',
    about: 'How far the worst table of each server is behind.',
    unit: 's',
    queries: { '{{pod}}': 'ClickHouseAsyncMetrics_ReplicasMaxAbsoluteDelay' },
  },
  {
    title: 'Memory',
    about: 'Memory that the server has counted for queries, merges and caches.',
    unit: 'bytes',
    queries: { '{{pod}}': 'ClickHouseMetrics_MemoryTracking' },
  },
  {
    title: 'Connections',
    about: 'Clients by protocol.',
    unit: 'short',
    queries: {
      '{{pod}} native': 'ClickHouseMetrics_TCPConnection',
      '{{pod}} HTTP': 'ClickHouseMetrics_HTTPConnection',
    },
  },
];
