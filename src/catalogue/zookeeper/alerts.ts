import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('ZooKeeper', 'ZooKeeper'),

  ZooKeeperNotServing: {
    expr: 'looking_count unless uptime',
    for: '1m',
    severity: 'critical',
    summary: 'A ZooKeeper server of {{ $labels.job }} serves nobody',
    description: 'The process in {{ $labels.pod }} runs, but belongs to no quorum.',
    runbook: {
      meaning:
        'The server looks for a leader. Until there is one, it closes every connection, and has no series of what it serves.',
      impact: 'Its clients go to other servers. If no server serves, whatever relies on ZooKeeper stands still.',
      look: {
        'Which servers do serve?': 'uptime',
        'Is there a leader?': 'leader_uptime',
        'How often was one looked for?': 'changes(looking_count[1h])',
      },
      mend: [
        'More than half of the servers have to run: see which pods are missing.',
        'They run and find no leader: the ports for followers and election (2888, 3888) or the names of the servers in `zoo.cfg` do not get through.',
        'The log says why a server does not join: another `myid`, or data that it cannot read.',
      ],
    },
  },

  ZooKeeperFollowersMissing: {
    expr: 'quorum_size - 1 - synced_followers > $missing',
    for: '5m',
    severity: 'warning',
    summary: 'ZooKeeper {{ $labels.job }} lacks followers',
    description: '{{ $value }} voting servers do not follow the leader {{ $labels.pod }}.',
    thresholds: { missing: { default: 0, reason: 'of three servers only one may be missing, and this is the one' } },
    runbook: {
      meaning: 'Servers that vote are not connected to the leader, or are not in step with it.',
      impact: 'The ensemble works, but the next failure may be one too many.',
      look: {
        'Which servers serve?': 'uptime',
        'Do followers need long to get in step?': 'follower_sync_time_sum / (follower_sync_time_count > 0)',
      },
      mend: [
        'See which pod is missing or restarts, and read its log.',
        'A follower that comes and goes while it synchronizes: raise `initLimit` and `syncLimit`, or make the data smaller.',
        'After the ensemble was made smaller, take the servers out of the configuration (`reconfig -remove`).',
      ],
    },
  },

  ZooKeeperElections: {
    expr: 'changes(looking_count[1h]) > $times',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: 'ZooKeeper {{ $labels.job }} loses its leader again and again',
    description: '{{ $labels.pod }} looked for a leader {{ $value }} times within an hour.',
    thresholds: {
      times: { default: 3, reason: 'a rolling restart of three servers makes each look up to three times' },
    },
    runbook: {
      meaning: 'The leader, or the connection of this server to it, is lost repeatedly.',
      impact: 'Nothing can be written while a leader is looked for, and clients lose their connections.',
      look: {
        'How long does it take?': 'election_time_sum / (election_time_count > 0)',
        'Does one server look, or do all?': 'changes(looking_count[1h])',
        'Is the disk slow?': 'rate(fsynctime_sum[5m]) / (rate(fsynctime_count[5m]) > 0)',
        'Does the JVM stand still?': 'rate(jvm_pause_time_ms_sum[5m])',
      },
      mend: [
        'Pauses of the JVM longer than `tickTime` times `syncLimit`: give it a heap that fits, and a limit above it.',
        'A slow disk: put `dataLogDir` on a volume of its own.',
        'Pods that restart: see how the last one ended.',
      ],
    },
  },

  ZooKeeperSlowDisk: {
    expr: 'rate(fsynctime_sum[5m]) / (rate(fsynctime_count[5m]) > 0) > $milliseconds',
    for: '10m',
    severity: 'warning',
    summary: 'ZooKeeper {{ $labels.job }} waits for its disk',
    description: 'A write to the log takes {{ $value | humanize }} ms on average in {{ $labels.pod }}.',
    thresholds: {
      milliseconds: { default: 100, reason: 'a good disk needs a few; ZooKeeper itself warns of single ones at 1000' },
    },
    runbook: {
      meaning: 'Every change is written and flushed before it is confirmed, and the flush takes long.',
      impact: 'All writes are as slow as the disks of the faster half of the servers; sessions may expire.',
      look: {
        'Do writes queue?': 'sync_processor_queue_size',
        'What do clients feel?': 'rate(updatelatency_sum[5m]) / (rate(updatelatency_count[5m]) > 0)',
        'Are there more writes than before?': 'rate(proposal_count[5m])',
      },
      mend: [
        'Put `dataLogDir` on a volume of its own, on fast storage.',
        'See who else writes to the disk of the node.',
        'Find who writes so much: `write_per_namespace` counts bytes by the first part of the path.',
      ],
    },
  },

  ZooKeeperRequestsQueue: {
    expr: 'outstanding_requests > $requests',
    for: '5m',
    severity: 'warning',
    summary: 'Requests queue in ZooKeeper {{ $labels.job }}',
    description: '{{ $value }} requests wait in {{ $labels.pod }}.',
    thresholds: {
      requests: { default: 100, reason: 'a tenth of globalOutstandingLimit, at which clients are no longer read' },
    },
    runbook: {
      meaning: 'The server gets more requests than it can work off.',
      impact: 'Every answer comes late, and sessions expire if the heartbeats of clients wait too.',
      look: {
        'Are there more requests?': 'rate(packets_received[5m])',
        'How long does a write take?': 'rate(updatelatency_sum[5m]) / (rate(updatelatency_count[5m]) > 0)',
        'Does the disk hold it up?': 'rate(fsynctime_sum[5m]) / (rate(fsynctime_count[5m]) > 0)',
        'How long were pauses of the JVM?': 'rate(jvm_pause_time_ms_sum[5m])',
      },
      mend: [
        'The four letter word `cons` shows which client sends so much.',
        'Reads can be spread over more servers: add observers.',
        'A slow disk or a heap that is too small: mend that first.',
      ],
    },
  },

  ZooKeeperConnectionsRejected: {
    expr: 'increase(connection_rejected[5m]) > $rejected',
    keepFiringFor: '5m',
    severity: 'warning',
    summary: 'ZooKeeper {{ $labels.job }} turns clients away',
    description: '{{ $labels.pod }} refused {{ $value | humanize }} connections in 5 minutes.',
    thresholds: { rejected: { default: 0, reason: 'every refused connection is a client that cannot work' } },
    runbook: {
      meaning: 'A client address has `maxClientCnxns` connections, 60 by default, or the server has `maxCnxns`.',
      impact: 'Whoever is refused has no ZooKeeper: locks, elections and configuration fail there.',
      look: {
        'How many are connected?': 'num_alive_connections',
        'Do clients come and go?': 'rate(connection_request_count[5m])',
      },
      mend: [
        'The log says "Too many connections from" and the address: let that client share one session.',
        'Clients behind one address, such as a NAT or a mesh, count together: raise `maxClientCnxns`.',
      ],
    },
  },

  ZooKeeperFileDescriptorsExhausted: {
    expr: 'open_file_descriptor_count / (max_file_descriptor_count > 0) > $used',
    for: '5m',
    severity: 'warning',
    summary: 'ZooKeeper {{ $labels.job }} is running out of file descriptors',
    description: '{{ $value | humanizePercentage }} of them are open in {{ $labels.pod }}.',
    thresholds: { used: { default: 0.85, reason: 'clients of a server that fails come to the others all at once' } },
    runbook: {
      meaning: 'Connections and files of the process have nearly reached the limit of the operating system.',
      impact: 'At the limit the server accepts no connection, and may fail to write its log.',
      look: {
        'Are they connections?': 'num_alive_connections',
        'Since when do they rise?': 'open_file_descriptor_count',
      },
      mend: [
        'Find the client that leaks connections: the four letter word `cons`.',
        'Raise the limit of open files of the container runtime, or bound connections with `maxCnxns`.',
      ],
    },
  },

  ZooKeeperDataDiffers: {
    expr: 'increase(digest_mismatches_count[1h]) > $mismatches or increase(unrecoverable_error_count[1h]) > $mismatches',
    severity: 'critical',
    summary: 'The data of a ZooKeeper server of {{ $labels.job }} is not to be trusted',
    description: '{{ $labels.pod }} found {{ $value | humanize }} contradictions within an hour.',
    thresholds: { mismatches: { default: 0, reason: 'there is no harmless one' } },
    runbook: {
      meaning:
        'The digest of the data after a change is not the one that the leader had, or the server met an error that it cannot recover from.',
      impact: 'Clients of this server may read something else than clients of others.',
      look: {
        'Is it one server?': 'digest_mismatches_count',
        'Which errors were there?': 'unrecoverable_error_count',
      },
      mend: [
        'Keep a copy of the data directory of the server for those who look for the cause.',
        'If it is a follower, stop it, delete its `version-2` folder and start it: it gets everything from the leader.',
        'If the leader is meant as well, compare snapshots with `zkSnapshotComparer.sh` before anything is deleted.',
      ],
    },
  },
});
