import { defineExported } from '../system';

export const mysql = defineExported({
  id: 'mysql',
  title: 'MySQL and MariaDB',
  about: 'MySQL and MariaDB',
  homepage: 'https://github.com/prometheus/mysqld_exporter',
  image: 'quay.io/prometheus/mysqld-exporter',
  version: 'v0.19.0',
  port: 9104,
  healthPath: '/',
  proof: 'mysql_up',
  uid: 65534,
  systemPort: 3306,
  // Since 0.15 there is no DATA_SOURCE_NAME, and the exporter does not start without user and password.
  inputs: {
    address: { flag: '--mysqld.address', doc: 'host and port of the server', default: '{host}:{port}' },
    username: {
      flag: '--mysqld.username',
      doc: 'user with PROCESS, REPLICATION CLIENT and SELECT',
      example: 'exporter',
    },
    password: { env: 'MYSQLD_EXPORTER_PASSWORD', doc: 'password of the user', secret: true },
  },
  inventory: [],
  alerts: {},
  panels: [],
});
