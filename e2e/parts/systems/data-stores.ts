import type { RealSystem } from './real-system';

const POSTGRES = '/usr/lib/postgresql/15/bin';

/** Servers that keep data. */
export const dataStores: readonly RealSystem[] = [
  {
    id: 'redis',
    packages: ['redis-server', 'prometheus-redis-exporter'],
    server: { script: 'exec redis-server --bind 127.0.0.1 --port 6379 --save ""' },
    exporter: { script: 'exec prometheus-redis-exporter -web.listen-address 127.0.0.1:9121' },
    address: '127.0.0.1:9121',
    alert: 'RedisDown',
  },
  {
    id: 'postgres',
    packages: ['postgresql-15', 'prometheus-postgres-exporter'],
    server: {
      script: `${POSTGRES}/initdb -D data -A trust -U postgres; exec ${POSTGRES}/postgres -D data -k "$PWD" -h 127.0.0.1`,
      user: 'postgres',
    },
    exporter: {
      script: `export DATA_SOURCE_NAME='host=127.0.0.1 user=postgres sslmode=disable'
        exec prometheus-postgres-exporter --web.listen-address=127.0.0.1:9187`,
    },
    address: '127.0.0.1:9187',
    alert: 'PostgresDown',
  },
  {
    id: 'pgbouncer',
    packages: ['pgbouncer'],
    server: {
      script: `printf '%s\\n' '[pgbouncer]' 'listen_addr = 127.0.0.1' 'unix_socket_dir =' 'auth_type = any' \\
          'stats_users = stats' '[databases]' '* = host=127.0.0.1' > pgbouncer.ini
        exec pgbouncer pgbouncer.ini`,
      user: 'postgres',
    },
    exporter: {
      script: `exec pgbouncer_exporter --web.listen-address=127.0.0.1:9127 \\
        --pgBouncer.connectionString='postgres://stats@127.0.0.1:6432/pgbouncer?sslmode=disable'`,
    },
    address: '127.0.0.1:9127',
    alert: 'PgBouncerDown',
  },
  {
    id: 'mysql',
    packages: ['mariadb-server', 'prometheus-mysqld-exporter'],
    server: {
      script: `mariadb-install-db --auth-root-authentication-method=normal --datadir="$PWD/data"
        exec mariadbd --no-defaults --datadir="$PWD/data" --socket="$PWD/socket" --bind-address=127.0.0.1`,
      user: 'mysql',
    },
    exporter: {
      script: `export DATA_SOURCE_NAME='root@tcp(127.0.0.1:3306)/'
        exec prometheus-mysqld-exporter --web.listen-address=127.0.0.1:9104`,
    },
    address: '127.0.0.1:9104',
    alert: 'MySQLDown',
  },
  {
    id: 'etcd',
    packages: [],
    server: { script: 'exec etcd --data-dir data --listen-metrics-urls http://127.0.0.1:2381' },
    address: '127.0.0.1:2381',
    alert: 'EtcdUnmonitored',
  },
];
