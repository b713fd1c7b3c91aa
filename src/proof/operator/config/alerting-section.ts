import type { JsonObject } from '../../manifests/manifest';
import { additionalList } from './additional';
import { alertmanager } from './alertmanager';
import type { Generator } from './generator';

/** prometheus-operator pkg/prometheus/promcfg.go, appendAlertingConfig. */
export function alertingSection(generator: Generator): JsonObject {
  const place = 'generating alerting configuration failed: ';
  const { alerting, replicaExternalLabelName: replica = 'prometheus_replica' } = generator.spec;
  const alertmanagers = additionalList(
    generator,
    generator.spec.additionalAlertManagerConfigs,
    () => `${place}unmarshalling additional alertmanager configs failed`,
  );
  const relabelings = additionalList(
    generator,
    generator.spec.additionalAlertRelabelConfigs,
    (reason) => `${place}unmarshalling additional alerting relabel configs failed: ${reason}`,
  );
  if (!alerting && !alertmanagers && !relabelings) return {};
  return {
    alerting: {
      alert_relabel_configs: [
        // Replicas that tell the same alert must not differ, or it is sent twice.
        ...(replica ? [{ action: 'labeldrop', regex: quotedMeta(replica) }] : []),
        ...(relabelings ?? []),
      ],
      alertmanagers: [
        ...(alerting?.alertmanagers ?? []).map((own) => alertmanager(generator, own)),
        ...(alertmanagers ?? []),
      ],
    },
  };
}

/** Go's regexp.QuoteMeta. */
function quotedMeta(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
