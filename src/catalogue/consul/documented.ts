import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus/consul_exporter/blob/v0.13.0/pkg/exporter/consul_exporter.go',
  version: 'v0.13.0',
  series: `
consul_catalog_kv{key} gauge
consul_catalog_service_node_healthy{service_id,node,service_name} gauge
consul_catalog_services gauge
consul_health_node_status{check,node,status} gauge
consul_health_service_status{check,node,service_id,service_name,status} gauge
consul_raft_leader gauge
consul_raft_peers gauge
consul_serf_lan_member_info{member,role,version} gauge
consul_serf_lan_member_status{member} gauge
consul_serf_lan_members gauge
consul_serf_wan_member_info{member,dc,role,version} gauge
consul_serf_wan_member_status{member,dc} gauge
consul_service_checks{service_id,service_name,check_id,check_name,node} gauge
consul_service_meta_info{service_id,node,key,value} gauge
consul_service_tag{service_id,node,tag} gauge
consul_up gauge
`,
};
