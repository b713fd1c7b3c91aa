import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const velero: Boundaries<ReturnType<typeof systems.velero>> = {
  VeleroUnmonitored: noTargets,
  VeleroBackupFailed: {
    fires: { 'velero_backup_last_status{schedule="nightly"}': 0 },
    silent: { 'velero_backup_last_status{schedule="nightly"}': 1, 'velero_backup_last_status{schedule=""}': 0 },
  },
  VeleroBackupOverdue: {
    fires: { 'velero_backup_last_successful_timestamp{schedule="nightly"}': 0 },
    silent: {
      'velero_backup_last_successful_timestamp{schedule="nightly"}': 1000,
      'velero_backup_last_successful_timestamp{schedule=""}': 0,
    },
    from: '50h30s',
    says: '2d 2h 15m 30s',
  },
  VeleroStorageUnavailable: {
    fires: { 'velero_backup_location_status_gauge{backup_location_name="default"}': 0 },
    silent: { 'velero_backup_location_status_gauge{backup_location_name="default"}': 1 },
  },
  VeleroBackupInvalid: {
    fires: { 'velero_backup_validation_failure_total{schedule="nightly"}': '0 1x9' },
    silent: { 'velero_backup_validation_failure_total{schedule="nightly"}': 1 },
    from: '1m',
    says: '1',
  },
  VeleroSnapshotsFail: {
    fires: { 'velero_volume_snapshot_failure_total{schedule="nightly"}': '0 1x9' },
    silent: { 'velero_volume_snapshot_failure_total{schedule="nightly"}': 1 },
    from: '1m',
    says: '1',
  },
  VeleroDeletionsFail: {
    fires: { 'velero_backup_deletion_failure_total{schedule="nightly"}': '0 3x9' },
    silent: { 'velero_backup_deletion_failure_total{schedule="nightly"}': '0 1x9' },
    from: '1m',
    says: '3',
  },
  VeleroRepositoryMaintenanceFails: {
    fires: { 'velero_repo_maintenance_failure_total{repository_name="shop-default-kopia"}': '0 3x9' },
    silent: { 'velero_repo_maintenance_failure_total{repository_name="shop-default-kopia"}': '0 1x9' },
    from: '1m',
    says: '3',
  },
};
