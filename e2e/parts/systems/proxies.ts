import type { RealSystem } from './real-system';

const APACHE = '/usr/lib/apache2/modules';

/** Servers that answer or pass on requests. */
export const proxies: readonly RealSystem[] = [
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
        -nginx.scrape-uri=http://127.0.0.1:8080/stub_status -nginx.retries=60 -nginx.retry-interval=1s`,
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
];
