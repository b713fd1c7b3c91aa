import { Chart, Duration } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import { AlertSeverity, Alerts } from '../../src/constructs/alerts';
import { Credential } from '../../src/constructs/credential';
import { Dashboards } from '../../src/constructs/dashboards';
import { ExportedApp } from '../../src/constructs/exported-app';
import { type ExportedAppProps, Placement } from '../../src/constructs/exported-app-props';
import { Exporter } from '../../src/constructs/generated/exporter';
import { MonitoringDefaults } from '../../src/constructs/monitoring-defaults';
import { Prometheus } from '../../src/constructs/prometheus';
import { Relabeling } from '../../src/constructs/relabeling';
import { manifests, rendered, shop } from './shop';

function cache(chart: Chart, props: Partial<ExportedAppProps> = {}, id = 'Cache'): ExportedApp {
  return new ExportedApp(chart, id, {
    name: id.toLowerCase(),
    exporter: Exporter.redis({ password: Credential.fromSecret('auth', 'password') }),
    address: 'redis:6379',
    ...props,
  });
}

function alertsOf({ rules }: ExportedApp): Record<string, ReturnType<JSON['parse']>> {
  const [{ rules: all }] = rules!.toJson().spec.groups;
  return Object.fromEntries(all.map((rule: { alert: string }) => [rule.alert, rule]));
}

test('a system comes with its alerts, in an object that its Prometheus takes, about itself and no other', () => {
  const { rules, ...app } = cache(shop());

  expect(rules!.toJson()).toMatchObject({ metadata: { name: 'cache', namespace: 'shop', labels: { release: 'kps' } } });
  expect(alertsOf({ rules, ...app } as ExportedApp).RedisDown).toMatchObject({
    expr: 'redis_up{job="cache",namespace="shop"} == 0',
    for: '1m',
    labels: { severity: 'critical' },
    annotations: { runbook_url: expect.stringMatching(/\/redis\/RedisDown\.md$/) },
  });
});

test('an alert can be changed, left out, or added', () => {
  const alerts = Alerts.standard()
    .override('RedisDown', { for: Duration.minutes(5), severity: AlertSeverity.WARNING, labels: { page: 'no' } })
    .override('RedisMemoryFull', { thresholds: { used: 0.5 } })
    .without('RedisRejectedConnections')
    .withoutSeverity(AlertSeverity.INFO)
    .withAlert({
      name: 'RedisHuge',
      expr: 'redis_db_keys > 1e6',
      severity: AlertSeverity.INFO,
      summary: 'So many keys',
    });
  const { RedisDown, RedisMemoryFull, RedisRejectedConnections, RedisHuge } = alertsOf(cache(shop(), { alerts }));

  expect(RedisDown).toMatchObject({ for: '5m', labels: { severity: 'warning', page: 'no' } });
  expect(RedisMemoryFull.expr).toMatch(/> 0\.5$/);
  expect(RedisRejectedConnections).toBeUndefined();
  expect(RedisHuge).toEqual({
    alert: 'RedisHuge',
    expr: 'redis_db_keys{job="cache",namespace="shop"} > 1e6',
    labels: { severity: 'info' },
    annotations: { summary: 'So many keys' },
  });
});

test('all of a severity, or all there are, can be left out', () => {
  const left = alertsOf(cache(shop(), { alerts: Alerts.standard().withoutSeverity(AlertSeverity.CRITICAL) }));
  expect(Object.values(left).map(({ labels }) => labels.severity)).not.toContain('critical');
  expect(cache(shop(), { alerts: Alerts.none() }).rules).toBeUndefined();
});

test('names that do not exist are told all at once, each with the near miss', () => {
  const alerts = Alerts.standard()
    .without('RedisDwon')
    .override('RedisMemoryFull', { thresholds: { usd: 1 } })
    .withAlert({ name: 'RedisDown', expr: 'x', severity: AlertSeverity.INFO, summary: '' });

  expect(() => cache(shop(), { alerts })).toThrow(
    [
      'shop/Cache: there is no such alert, got "RedisDwon"; did you mean "RedisDown"?',
      'shop/Cache: there is no such threshold of RedisMemoryFull, got "usd"; known are used',
      'shop/Cache: there is an alert of this name already, got "RedisDown"; change it with `override`',
    ].join('\n'),
  );
});

test('team labels and the address of the runbooks are said once; inner scopes add to outer ones', () => {
  const chart = shop();
  new MonitoringDefaults(chart.node.root as Chart, 'Company', {
    alertLabels: { team: 'platform', region: 'eu' },
    runbookUrl: 'https://runbooks.example.com/{system}#{alert}',
  });
  new MonitoringDefaults(chart, 'Team', { alertLabels: { team: 'shop' }, dashboards: Dashboards.none() });
  const app = cache(chart);

  expect(alertsOf(app).RedisDown).toMatchObject({
    labels: { team: 'shop', region: 'eu', severity: 'critical' },
    annotations: { runbook_url: 'https://runbooks.example.com/redis#RedisDown' },
  });
  expect(app.dashboard).toBeUndefined();
});

test('what Flagger scales to zero, and what is said to be, is not missed', () => {
  const chart = shop();
  expect(alertsOf(cache(chart)).RedisUnmonitored.expr).toMatch(/ or absent\(/);
  expect(alertsOf(cache(chart, { mayBeScaledToZero: true }, 'Asleep')).RedisUnmonitored.expr).not.toMatch(/absent/);
});

test('alerts follow a relabelling of job; one that only a cluster can follow is refused', () => {
  const chart = shop();
  const fixed = cache(chart, { relabelings: [Relabeling.label('job', 'redis')] });
  expect(alertsOf(fixed).RedisDown.expr).toBe('redis_up{job="redis",namespace="shop"} == 0');

  const copied = { relabelings: [Relabeling.copy('__meta_kubernetes_pod_label_app', 'job')] };
  expect(() => cache(chart, copied, 'Other')).toThrow(
    /^shop\/Other: alerts and dashboards find their series by `job`, got a relabelling/,
  );
});

test('a sidecar is found by the job that the operator gives a PodMonitor', () => {
  const chart = shop();
  const app = new kplus27.Deployment(chart, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });
  const { RedisDown } = alertsOf(cache(chart, { app, address: undefined, placement: Placement.SIDECAR }));
  expect(RedisDown.expr).toBe('redis_up{job="shop/cache",namespace="shop"} == 0');
});

test('an alert on a series that the monitor drops is refused, for it could never fire', () => {
  const few = {
    metricRelabelings: [Relabeling.keepMetrics('redis_(up|memory_.*|connected_.*|config_.*|master_.*|rdb_.*)')],
  };
  expect(() => cache(shop(), few)).toThrow(
    'got rules that drop redis_rejected_connections_total (RedisRejectedConnections); keep these series, or leave the alerts out: ' +
      "Alerts.standard().without('RedisRejectedConnections')",
  );
  const own = { name: 'Own', expr: 'redis_up == 0 or up == 0', severity: AlertSeverity.INFO, summary: 'x' };
  expect(alertsOf(cache(shop(), { ...few, alerts: Alerts.none().withAlert(own) })).Own).toBeDefined();
});

describe('a Prometheus that takes no rules', () => {
  const agent =
    'apiVersion: monitoring.coreos.com/v1alpha1\nkind: PrometheusAgent\nmetadata: {name: a, namespace: m}\nspec: {serviceMonitorSelector: {}}';
  const chartOfAgent = () => {
    const chart = shop();
    const scope = new Chart(chart, 'edge', { namespace: 'edge' });
    Prometheus.fromManifest(scope, 'Agent', { yaml: agent });
    return scope;
  };

  test('is warned about once, and refused if alerts were asked for', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const chart = chartOfAgent();
    expect(cache(chart).rules).toBeUndefined();
    expect(cache(chart, {}, 'Second').rules).toBeUndefined();
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/takes no PrometheusRule, so nothing in its scope has alerts/)],
    ]);
    warn.mockRestore();
    expect(() => cache(chart, { alerts: Alerts.standard() }, 'Third')).toThrow(/takes no PrometheusRule, got `alerts`/);
  });
});

test('monitors of one kind and namespace share a dashboard, in the form that is asked for', () => {
  const chart = shop();
  const [first, second] = [cache(chart), cache(chart, {}, 'Second')];
  expect(second.dashboard).toBe(first.dashboard);
  expect(rendered(chart, 'ConfigMap')).toMatchObject({
    metadata: { namespace: 'shop', labels: { grafana_dashboard: '1' } },
    data: { 'redis.json': expect.stringMatching(/^\{"uid":"redis-/) },
  });

  const other = shop();
  cache(other, { dashboards: Dashboards.grafanaOperator({ folder: 'Shop', instanceLabels: { grafana: 'main' } }) });
  expect(manifests(other).find(({ kind }) => kind === 'GrafanaDashboard')).toMatchObject({
    apiVersion: 'grafana.integreatly.org/v1beta1',
    spec: { instanceSelector: { matchLabels: { grafana: 'main' } }, folder: 'Shop', json: expect.any(String) },
  });
});

test('what the stack brings is not made a second time, unless it is switched off there', () => {
  const chart = shop();
  const inner = new Chart(chart, 'inner', { namespace: 'nodes' });
  Prometheus.fromKubePrometheusStack(inner, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

  expect(() => new ExportedApp(inner, 'Nodes', { exporter: Exporter.node() })).toThrow(
    'kube-prometheus-stack monitors "node" by itself, got a second monitor, which doubles every series',
  );
  expect(new ExportedApp(chart, 'Nodes', { exporter: Exporter.node() }).monitor.kind).toBe('ServiceMonitor');
});
