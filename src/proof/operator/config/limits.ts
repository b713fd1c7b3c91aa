import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { Limits } from './spec/limits';

/** prometheus-operator pkg/prometheus/promcfg.go, AddLimitsToYAML for each of the six counts. */
export function countLimits(generator: Generator, own: Limits): JsonObject {
  const { spec } = generator;
  const limit = (minimum: string, user?: number, enforced?: number) =>
    since(generator, minimum, enforcedLimit(generator, user, enforced));
  return mapping({
    sample_limit: enforcedLimit(generator, own.sampleLimit, spec.enforcedSampleLimit),
    target_limit: limit('2.21.0', own.targetLimit, spec.enforcedTargetLimit),
    label_limit: limit('2.27.0', own.labelLimit, spec.enforcedLabelLimit),
    label_name_length_limit: limit('2.27.0', own.labelNameLengthLimit, spec.enforcedLabelNameLengthLimit),
    label_value_length_limit: limit('2.27.0', own.labelValueLengthLimit, spec.enforcedLabelValueLengthLimit),
    keep_dropped_targets: limit('2.47.0', own.keepDroppedTargets, spec.enforcedKeepDroppedTargets),
  });
}

/** promcfg.go, getLowerByteSize. */
export function bodySizeLimit(generator: Generator, own: string | undefined): JsonObject {
  const enforced = generator.spec.enforcedBodySizeLimit;
  const limit = own && enforced ? (bytesOf(own) > bytesOf(enforced) ? enforced : own) : own || enforced || undefined;
  return mapping({ body_size_limit: since(generator, '2.28.0', limit) });
}

/** promcfg.go, getLimit: from 2.45 on the global section applies the enforced limit to jobs that state none. */
function enforcedLimit(generator: Generator, user: number | undefined, enforced: number | undefined) {
  if (!enforced) return user;
  if (!user) return since(generator, '2.45.0', true) ? undefined : enforced;
  return Math.min(user, enforced);
}

/** github.com/alecthomas/units bytes.go, ParseBase2Bytes: KB and KiB are both 1024 bytes. */
function bytesOf(size: string): number {
  const [, amount, unit = ''] = /^([\d.]+)([KMGTPE]?)i?B$/.exec(size) ?? [];
  return amount === undefined ? 0 : Math.floor(Number(amount) * 1024 ** ' KMGTPE'.indexOf(unit || ' '));
}
