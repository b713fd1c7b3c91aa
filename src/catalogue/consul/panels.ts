import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Consul',
    about: 'Whether Consul answers all questions of the exporter.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'consul_up' },
  },
  {
    title: 'Leader',
    about: 'Whether the servers have a leader.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'consul_raft_leader' },
  },
  {
    title: 'Servers',
    about: 'Servers that take part in Raft.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'consul_raft_peers' },
  },
  {
    title: 'Services',
    about: 'Services in the catalogue.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'consul_catalog_services' },
  },
  {
    title: 'Members',
    about: 'Members of the datacenter by role, and those that have failed.',
    unit: 'short',
    queries: {
      '{{job}} {{role}}': 'count by (job, namespace, role) (consul_serf_lan_member_info)',
      '{{job}} {{role}} failed': 'count by (job, namespace, role) (consul_serf_lan_member_info == 4)',
    },
  },
  {
    title: 'Versions',
    about: 'Members by version. More than one is an upgrade under way.',
    unit: 'short',
    queries: { '{{job}} {{version}}': 'count by (job, namespace, version) (consul_serf_lan_member_info)' },
  },
  {
    title: 'Healthy instances',
    about: 'Instances of each service that pass all of their checks.',
    unit: 'short',
    queries: { '{{service_name}}': 'sum by (job, namespace, service_name) (consul_catalog_service_node_healthy)' },
  },
  {
    title: 'Instances that are not healthy',
    about: 'Instances of each service that fail a check.',
    unit: 'short',
    queries: {
      '{{service_name}}': 'count by (job, namespace, service_name) (consul_catalog_service_node_healthy == 0)',
    },
  },
  {
    title: 'Checks by state',
    about: 'Checks of services: passing, warning, critical, or in maintenance.',
    unit: 'short',
    queries: { '{{job}} {{status}}': 'sum by (job, namespace, status) (consul_health_service_status)' },
  },
  {
    title: 'Nodes that are critical',
    about: 'Checks of nodes that fail, all services on them included.',
    unit: 'short',
    queries: {
      '{{job}}': 'sum by (job, namespace) (consul_health_node_status{status="critical"})',
    },
  },
];
