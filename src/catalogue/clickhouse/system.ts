import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const clickhouse = defineNative({
  id: 'clickhouse',
  title: 'ClickHouse',
  about: 'ClickHouse, through the metrics that each server has itself',
  homepage: 'https://clickhouse.com/docs/interfaces/prometheus',
  version: '26.9',
  images: ['clickhouse-server', 'clickhouse'],
  port: 9363,
  portName: 'metrics',
  proof: 'ClickHouseAsyncMetrics_Uptime',
  enable:
    'Set `<prometheus><port>9363</port><endpoint>/metrics</endpoint><metrics>true</metrics><events>true</events><asynchronous_metrics>true</asynchronous_metrics></prometheus>` in the configuration of the server',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'Since 26.8, asynchronous metrics of disks, devices and interfaces have a label instead of many names, such as `ClickHouseAsyncMetrics_DiskTotal_default` before.',
    'The operator of Altinity has an exporter of its own with names in `chi_clickhouse_`; these alerts are about the server’s.',
  ],
});
