import type { JsonObject } from '../../manifests/manifest';
import { PairMemo } from '../../memory/memo';
import type { RelabelConfig } from '../validation/relabeling';
import { mapping } from './mapping';

/** prometheus-operator pkg/prometheus/promcfg.go, generateRelabelConfig. */
export function relabelConfigs(relabelings: readonly RelabelConfig[] = []): JsonObject[] {
  return relabelings.map(({ sourceLabels, separator, targetLabel, regex, modulus, replacement, action }) =>
    mapping({
      source_labels: sourceLabels?.length ? sourceLabels : undefined,
      separator,
      target_label: targetLabel || undefined,
      regex: regex || undefined,
      modulus: modulus || undefined,
      replacement,
      action: action?.toLowerCase() || undefined,
    }),
  );
}

/** Keeps the name of the job in reach of the user's relabelings: promcfg.go, initRelabelings. */
export const rememberJob: JsonObject = { source_labels: ['job'], target_label: '__tmp_prometheus_job_name' };

/** Drops pods that will never run again: promcfg.go, generateRunningFilter. */
export const dropFinishedPods: JsonObject = {
  action: 'drop',
  source_labels: ['__meta_kubernetes_pod_phase'],
  regex: '(Failed|Succeeded)',
};

/** Rules that stand in many jobs are the same object there, so that later stages read them once. */
const rules = {
  keep: new PairMemo<string, string | number, JsonObject>(500),
  copy: new PairMemo<string, string, JsonObject>(500),
  copyAny: new PairMemo<string, string, JsonObject>(500),
  set: new PairMemo<string, string, JsonObject>(500),
};

export function keep(sourceLabel: string, regex: string | number): JsonObject {
  return rules.keep.of(sourceLabel, regex, () => ({ action: 'keep', source_labels: [sourceLabel], regex }));
}

export function copyLabel(sourceLabel: string, targetLabel: string): JsonObject {
  return rules.copy.of(sourceLabel, targetLabel, () => ({ source_labels: [sourceLabel], target_label: targetLabel }));
}

/** Copies a label of a Kubernetes object, if the object has it, to a label that Prometheus accepts. */
export function copyMetaLabel(metaPrefix: string, label: string, targetLabel = sanitized(label)): JsonObject {
  const source = metaPrefix + sanitized(label);
  return rules.copyAny.of(source, targetLabel, () => ({
    source_labels: [source],
    target_label: targetLabel,
    regex: '(.+)',
    replacement: '${1}',
  }));
}

export function setLabel(targetLabel: string, replacement: string): JsonObject {
  return rules.set.of(targetLabel, replacement, () => ({ target_label: targetLabel, replacement }));
}

/** Rules one after the other: `flat()` takes ten times as long. */
export function inTurn(parts: readonly (JsonObject | readonly JsonObject[])[]): JsonObject[] {
  const rules: JsonObject[] = [];
  for (const part of parts) {
    if (Array.isArray(part)) for (const rule of part) rules.push(rule);
    else rules.push(part as JsonObject);
  }
  return rules;
}

/** promcfg.go, sanitizeLabelName: what Prometheus' discovery makes of the name of a Kubernetes label. */
export function sanitized(label: string): string {
  return label.replace(/[^a-zA-Z0-9_]/g, '_');
}
