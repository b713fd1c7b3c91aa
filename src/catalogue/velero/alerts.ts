import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Velero', 'Velero'),

  VeleroBackupFailed: {
    expr: 'velero_backup_last_status{schedule!=""} == 0',
    for: '5m',
    severity: 'warning',
    summary: 'The last backup of schedule {{ $labels.schedule }} failed',
    description:
      'Velero {{ $labels.job }} did not complete the last backup of {{ $labels.schedule }}: it failed, or holds only a part.',
    runbook: {
      meaning: 'The last backup of the schedule ended as Failed, PartiallyFailed or FailedValidation.',
      impact: 'What changed since the last success is in no complete backup.',
      look: {
        'When was the last success?': 'velero_backup_last_successful_timestamp{schedule!=""} * 1000',
        'Did it fail as a whole, or in part?': 'increase(velero_backup_partial_failure_total[1d])',
        'How many objects failed?': 'velero_backup_items_errors',
      },
      mend: [
        '`velero backup describe NAME --details` and `velero backup logs NAME` tell the errors.',
        'Partly failed: mostly a volume whose snapshot or copy failed, or a hook that returned an error.',
        'When it is mended, do not wait for the schedule: `velero backup create --from-schedule SCHEDULE`.',
      ],
    },
  },

  VeleroBackupOverdue: {
    expr: 'time() - velero_backup_last_successful_timestamp{schedule!=""} > $age',
    for: '15m',
    severity: 'critical',
    summary: 'Schedule {{ $labels.schedule }} has no recent backup',
    description: 'The last successful backup is {{ $value | humanizeDuration }} old.',
    thresholds: {
      age: {
        default: 180000,
        reason: '50 hours: a daily backup may fail once and be repeated; a weekly one needs a number of its own',
      },
    },
    runbook: {
      meaning: 'No backup of the schedule has succeeded for longer than two runs of a daily schedule.',
      impact: 'If the cluster or its data is lost now, everything since then is gone.',
      look: {
        'Are backups tried at all?': 'increase(velero_backup_attempt_total{schedule!=""}[2d])',
        'Do they fail?': 'velero_backup_last_status{schedule!=""}',
        'Can the storage be written to?': 'velero_backup_location_status_gauge',
      },
      mend: [
        '`velero schedule get` shows whether the schedule is enabled or paused.',
        'A backup that hangs in progress blocks all others: see the log of the server; a restart of it ends the backup as failed.',
        'Make one now: `velero backup create --from-schedule SCHEDULE`.',
        'A schedule that was deleted is watched as long as it has backups. Delete these too, or silence the alert until they expire.',
      ],
    },
  },

  VeleroStorageUnavailable: {
    expr: 'velero_backup_location_status_gauge == 0',
    for: '15m',
    severity: 'critical',
    summary: 'Velero cannot reach backup location {{ $labels.backup_location_name }}',
    description:
      'The object storage behind {{ $labels.backup_location_name }} does not pass the check of {{ $labels.pod }}.',
    runbook: {
      meaning: 'Velero checks regularly whether it can list the bucket, and it cannot.',
      impact: 'No backup is written to this location, and none of it can be restored.',
      look: {
        'Since when?': 'velero_backup_location_status_gauge',
        'When was the last success?': 'velero_backup_last_successful_timestamp * 1000',
      },
      mend: [
        '`kubectl -n velero describe backupstoragelocation` holds the message of the storage.',
        'Credentials that have expired or lost a right are the usual cause; Velero reads them from the Secret that the location names.',
        'See whether the bucket, its region and its address still are as the location says.',
      ],
    },
  },

  VeleroBackupInvalid: {
    expr: 'increase(velero_backup_validation_failure_total[1d]) > $invalid',
    severity: 'warning',
    summary: 'Velero refuses backups of schedule {{ $labels.schedule }} as invalid',
    description: '{{ $value | humanize }} backups were refused in a day, before they began.',
    thresholds: { invalid: { default: 0, reason: 'what is invalid once is invalid the next time as well' } },
    runbook: {
      meaning:
        'The backup asks for something that does not exist or does not fit: a location, a snapshot class, contradicting filters.',
      impact: 'Nothing was saved by these backups.',
      look: {
        'Which schedules?': 'increase(velero_backup_validation_failure_total[1d])',
        'Is a location unavailable?': 'velero_backup_location_status_gauge == 0',
      },
      mend: [
        '`velero backup describe NAME` lists the validation errors.',
        'Correct the template of the Schedule; names of locations must exist in the namespace of Velero.',
      ],
    },
  },

  VeleroSnapshotsFail: {
    expr: 'increase(velero_volume_snapshot_failure_total[1d]) > $failed',
    severity: 'warning',
    summary: 'Velero cannot take snapshots of volumes',
    description: '{{ $value | humanize }} snapshots of schedule {{ $labels.schedule }} failed in a day.',
    thresholds: { failed: { default: 0, reason: 'every failed snapshot is a volume without backup' } },
    runbook: {
      meaning: 'The provider of volumes did not take snapshots that a backup asked for.',
      impact: 'The backup holds the objects, but not the data of these volumes.',
      look: {
        'How many succeed?': 'increase(velero_volume_snapshot_success_total[1d])',
        'Do snapshots of CSI fail too?':
          'sum by (job, namespace, schedule) (increase(velero_csi_snapshot_failure_total[1d]))',
      },
      mend: [
        '`velero backup describe NAME --details` lists the volumes; the log of the backup has the error of the provider.',
        'Look for a quota of snapshots, and for rights of the account that Velero uses.',
      ],
    },
  },

  VeleroDeletionsFail: {
    expr: 'increase(velero_backup_deletion_failure_total[1d]) > $failed',
    severity: 'info',
    summary: 'Velero cannot delete old backups',
    description: '{{ $value | humanize }} deletions failed in a day.',
    thresholds: { failed: { default: 2, reason: 'a deletion is repeated, and storage refuses one now and then' } },
    runbook: {
      meaning: 'Backups that have expired or that somebody deleted could not be removed from the storage.',
      impact: 'The storage fills up and costs more. What should be forgotten is kept.',
      look: {
        'How many are there?': 'velero_backup_total',
        'How many deletions succeed?': 'increase(velero_backup_deletion_success_total[1d])',
      },
      mend: [
        'See whether the account may delete: buckets with object lock or versioning often forbid it.',
        '`kubectl -n velero get deletebackuprequests -o yaml` holds the errors.',
      ],
    },
  },

  VeleroRepositoryMaintenanceFails: {
    expr: 'increase(velero_repo_maintenance_failure_total[1d]) > $failed',
    severity: 'warning',
    summary: 'The maintenance of backup repository {{ $labels.repository_name }} fails',
    description: 'It failed {{ $value | humanize }} times in a day.',
    thresholds: {
      failed: {
        default: 2,
        reason: 'maintenance runs every hour or so, and one that is cut off is made up for by the next',
      },
    },
    runbook: {
      meaning: 'The job that removes unused data from the repository of file backups does not complete.',
      impact: 'The repository grows, and backups of files become slower.',
      look: {
        'Does it ever succeed?': 'increase(velero_repo_maintenance_success_total[1d])',
        'How long does it take?':
          'increase(velero_repo_maintenance_duration_seconds_sum[1d]) / increase(velero_repo_maintenance_duration_seconds_count[1d])',
      },
      mend: [
        'Look at the jobs of maintenance in the namespace of Velero: most are killed for memory. Their resources can be set.',
        'A repository that is locked or damaged shows in the log of the job.',
      ],
    },
  },
});
