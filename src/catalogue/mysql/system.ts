import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

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
  inputs: {
    address: { flag: '--mysqld.address', doc: 'host and port of the server', default: '{host}:{port}' },
    username: {
      flag: '--mysqld.username',
      doc: 'user with PROCESS, REPLICATION CLIENT and SELECT',
      example: 'exporter',
    },
    password: { env: 'MYSQLD_EXPORTER_PASSWORD', doc: 'password of the user', secret: true },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Since 0.15 there is no `DATA_SOURCE_NAME`: address and user are flags, and the exporter does not start without user and password.',
    'MySQL 8.4 says source and replica where MariaDB and older ones say master and slave, and so do the names of the series; the alerts ask for both.',
  ],
});
