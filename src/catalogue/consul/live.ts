// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'consul_exporter 0.13.0 with Consul 1.22.3',
  series: `
consul_catalog_service_node_healthy{node,service_id,service_name} gauge
consul_catalog_services gauge
consul_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
consul_health_node_status{check,node,status} gauge
consul_health_service_status{check,node,service_id,service_name,status} gauge
consul_raft_leader gauge
consul_raft_peers gauge
consul_serf_lan_member_info{member,role,version} gauge
consul_serf_lan_member_status{member} gauge
consul_serf_lan_members gauge
consul_serf_wan_member_info{dc,member,role,version} gauge
consul_serf_wan_member_status{dc,member} gauge
consul_service_checks{check_id,check_name,node,service_id,service_name} gauge
consul_service_tag{node,service_id,tag} gauge
consul_up gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_network_receive_bytes_total counter
process_network_transmit_bytes_total counter
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
