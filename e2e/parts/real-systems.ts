/** A program, as lines of shell that start in a folder of its own and end with `exec`. */
export interface Program {
  readonly script: string;
  /**
   * Who runs it.
   *
   * @default "root"
   */
  readonly user?: string;
}

/** A system of the catalogue that runs here, with what exports its metrics. */
export interface RealSystem {
  /** Its id in the catalogue. */
  readonly id: string;
  /** The Debian packages that bring it; none if another part does. */
  readonly packages: readonly string[];
  readonly server: Program;
  /** What speaks for it, if it does not speak itself. */
  readonly exporter?: Program;
  /** Where the metrics are, as `host:port`. */
  readonly address: string;
  /** The alert that has to fire when the server is gone. */
  readonly alert: string;
}

const POSTGRES = '/usr/lib/postgresql/15/bin';
const APACHE = '/usr/lib/apache2/modules';

/** Real servers and real exporters. */
export const realSystems: readonly RealSystem[] = [
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
    id: 'nginx',
    packages: ['nginx-light', 'prometheus-nginx-exporter'],
    server: {
      script: `echo 'daemon off; pid nginx.pid; error_log stderr; events {}
        http { access_log off; server { listen 127.0.0.1:8080; location /stub_status { stub_status; } } }' > nginx.conf
        exec nginx -p "$PWD" -c "$PWD/nginx.conf"`,
    },
    exporter: {
      script: `exec prometheus-nginx-exporter -web.listen-address=127.0.0.1:9113 \\
        -nginx.scrape-uri=http://127.0.0.1:8080/stub_status`,
    },
    address: '127.0.0.1:9113',
    alert: 'NginxDown',
  },
  {
    id: 'apache',
    packages: ['apache2-bin', 'prometheus-apache-exporter'],
    server: {
      script: `printf '%s\\n' 'ServerName localhost' 'Listen 127.0.0.1:8081' "PidFile $PWD/pid" 'ErrorLog /dev/stderr' \\
          'LoadModule mpm_event_module ${APACHE}/mod_mpm_event.so' 'LoadModule authz_core_module ${APACHE}/mod_authz_core.so' \\
          'LoadModule status_module ${APACHE}/mod_status.so' 'ExtendedStatus On' \\
          '<Location /server-status>' 'SetHandler server-status' '</Location>' > apache.conf
        exec apache2 -X -d "$PWD" -f "$PWD/apache.conf"`,
    },
    exporter: {
      script: `exec prometheus-apache-exporter --telemetry.address=127.0.0.1:9117 \\
        --scrape_uri=http://127.0.0.1:8081/server-status?auto`,
    },
    address: '127.0.0.1:9117',
    alert: 'ApacheDown',
  },
  {
    id: 'haproxy',
    packages: ['haproxy'],
    server: {
      script: `printf '%s\\n' 'defaults' ' mode http' ' timeout connect 1s' ' timeout client 5s' ' timeout server 5s' \\
          'frontend metrics' ' bind 127.0.0.1:8404' ' http-request use-service prometheus-exporter if { path /metrics }' \\
          > haproxy.cfg
        exec haproxy -db -f haproxy.cfg`,
    },
    address: '127.0.0.1:8404',
    alert: 'HAProxyUnmonitored',
  },
  {
    id: 'rabbitmq',
    packages: ['rabbitmq-server'],
    server: {
      script: `export HOME="$PWD" RABBITMQ_NODENAME=rabbit@localhost RABBITMQ_MNESIA_BASE="$PWD" RABBITMQ_LOGS=- \\
          RABBITMQ_ENABLED_PLUGINS_FILE="$PWD/plugins" RABBITMQ_PID_FILE="$PWD/pid" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1
        echo '[rabbitmq_prometheus].' > plugins
        exec /usr/lib/rabbitmq/bin/rabbitmq-server`,
      user: 'rabbitmq',
    },
    address: '127.0.0.1:15692',
    alert: 'RabbitMQUnmonitored',
  },
  {
    id: 'etcd',
    packages: [],
    server: { script: 'exec etcd --data-dir data --listen-metrics-urls http://127.0.0.1:2381' },
    address: '127.0.0.1:2381',
    alert: 'EtcdUnmonitored',
  },
  {
    id: 'bind',
    packages: ['bind9', 'prometheus-bind-exporter'],
    server: {
      script: `echo 'options { directory "."; pid-file none; session-keyfile none; listen-on port 5353 { 127.0.0.1; }; };
        controls { }; statistics-channels { inet 127.0.0.1 port 8053; };' > named.conf
        exec named -g -c named.conf`,
    },
    exporter: {
      script: `exec prometheus-bind-exporter --bind.stats-url=http://127.0.0.1:8053 --web.listen-address=127.0.0.1:9119`,
    },
    address: '127.0.0.1:9119',
    alert: 'BindDown',
  },
  {
    id: 'squid',
    packages: ['squid', 'prometheus-squid-exporter'],
    server: {
      script: `printf '%s\\n' 'http_port 127.0.0.1:3128' 'visible_hostname squid' "pid_filename $PWD/pid" "cache_log $PWD/log" \\
          'access_log none' 'http_access allow localhost manager' 'http_access deny all' 'pinger_enable off' > squid.conf
        exec squid -N -f "$PWD/squid.conf"`,
      user: 'proxy',
    },
    exporter: {
      script: 'exec prometheus-squid-exporter -squid-hostname 127.0.0.1 -squid-port 3128 -listen 127.0.0.1:9301',
    },
    address: '127.0.0.1:9301',
    alert: 'SquidDown',
  },
  {
    id: 'varnish',
    packages: ['varnish', 'prometheus-varnish-exporter'],
    server: {
      script: `echo 'vcl 4.1; backend default { .host = "127.0.0.1"; .port = "8080"; }' > default.vcl
        exec varnishd -F -n "$PWD/workdir" -a 127.0.0.1:6081 -T none -f "$PWD/default.vcl"`,
    },
    exporter: {
      script: `exec prometheus-varnish-exporter -n "$PWD/../server/workdir" -web.listen-address 127.0.0.1:9131`,
    },
    address: '127.0.0.1:9131',
    alert: 'VarnishDown',
  },
  {
    id: 'envoy',
    packages: [],
    server: {
      script: `echo 'admin: {address: {socket_address: {address: 127.0.0.1, port_value: 19001}}}' > envoy.yaml
        exec envoy -c envoy.yaml --disable-hot-restart`,
    },
    address: '127.0.0.1:19001',
    alert: 'EnvoyUnmonitored',
  },
  {
    id: 'pushgateway',
    packages: ['prometheus-pushgateway'],
    server: { script: 'exec prometheus-pushgateway --web.listen-address=127.0.0.1:9091' },
    address: '127.0.0.1:9091',
    alert: 'PushgatewayUnmonitored',
  },
  {
    id: 'node',
    packages: ['prometheus-node-exporter'],
    server: { script: 'exec prometheus-node-exporter --web.listen-address=127.0.0.1:9100' },
    address: '127.0.0.1:9100',
    alert: 'NodeUnmonitored',
  },
];
