// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'snmp_exporter v0.30.1 with snmpd 5.9.3',
  series: `
ifAdminStatus{ifAlias,ifDescr,ifIndex,ifName} gauge
ifConnectorPresent{ifAlias,ifDescr,ifIndex,ifName} gauge
ifCounterDiscontinuityTime{ifAlias,ifDescr,ifIndex,ifName} gauge
ifHCInBroadcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCInMulticastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCInOctets{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCInUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCOutBroadcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCOutMulticastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCOutOctets{ifAlias,ifDescr,ifIndex,ifName} counter
ifHCOutUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifHighSpeed{ifAlias,ifDescr,ifIndex,ifName} gauge
ifInBroadcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifInDiscards{ifAlias,ifDescr,ifIndex,ifName} counter
ifInErrors{ifAlias,ifDescr,ifIndex,ifName} counter
ifInMulticastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifInNUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifInOctets{ifAlias,ifDescr,ifIndex,ifName} counter
ifInUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifInUnknownProtos{ifAlias,ifDescr,ifIndex,ifName} counter
ifIndex{ifAlias,ifDescr,ifIndex,ifName} gauge
ifLastChange{ifAlias,ifDescr,ifIndex,ifName} gauge
ifMtu{ifAlias,ifDescr,ifIndex,ifName} gauge
ifNumber gauge
ifOperStatus{ifAlias,ifDescr,ifIndex,ifName} gauge
ifOutBroadcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutDiscards{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutErrors{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutMulticastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutNUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutOctets{ifAlias,ifDescr,ifIndex,ifName} counter
ifOutQLen{ifAlias,ifDescr,ifIndex,ifName} gauge
ifOutUcastPkts{ifAlias,ifDescr,ifIndex,ifName} counter
ifPhysAddress{ifAlias,ifDescr,ifIndex,ifName,ifPhysAddress} gauge
ifPromiscuousMode{ifAlias,ifDescr,ifIndex,ifName} gauge
ifSpecific{ifAlias,ifDescr,ifIndex,ifName,ifSpecific} gauge
ifSpeed{ifAlias,ifDescr,ifIndex,ifName} gauge
ifType_info{ifAlias,ifDescr,ifIndex,ifName,ifType} gauge
snmp_scrape_duration_seconds{module} gauge
snmp_scrape_packets_retried{module} gauge
snmp_scrape_packets_sent{module} gauge
snmp_scrape_pdus_returned{module} gauge
snmp_scrape_walk_duration_seconds{module} gauge
sysContact{sysContact} gauge
sysDescr{sysDescr} gauge
sysLocation{sysLocation} gauge
sysName{sysName} gauge
sysORDescr{sysORDescr,sysORIndex} gauge
sysORID{sysORDescr,sysORID,sysORIndex} gauge
sysORLastChange gauge
sysORUpTime{sysORDescr,sysORIndex} gauge
sysObjectID{sysObjectID} gauge
sysUpTime gauge
`,
};
