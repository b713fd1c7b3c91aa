import type { JsonObject } from '../../manifests/manifest';
import type { NameScheme } from '../label-name';
import { pattern } from '../regexp';
import { relabelAction, relabelError, relabelSettings } from '../relabel-rule';
import { checked, list, Refusal, shared, struct, text, unsigned } from './decode';
import { labelName } from './scalars';

/** prometheus model/relabel/relabel.go, Config.UnmarshalYAML. */
const relabelConfig = struct('relabel.plain', {
  source_labels: list(labelName, 'model.LabelNames'),
  separator: text(),
  regex: checked((regex) => refuse(() => pattern(regex))),
  modulus: unsigned,
  target_label: text(),
  replacement: text(),
  action: checked((action) => refuse(() => relabelAction(action))),
});

export const relabelConfigs = list(shared(relabelConfig), '[]*relabel.Config');

/** prometheus model/relabel/relabel.go, Config.Validate, for every rule of a list. */
export function checkRelabelConfigs(rules: readonly JsonObject[], scheme: NameScheme): void {
  for (const rule of rules) {
    const error = relabelError(relabelSettings(rule, scheme));
    if (error !== undefined) throw new Refusal(error);
  }
}

/** Checks each rule once: those of the operator's own stand in every job as the same object. */
export function relabelChecker(): typeof checkRelabelConfigs {
  const passed = { legacy: new Set<JsonObject>(), utf8: new Set<JsonObject>() };
  return (rules, scheme) => {
    for (const rule of rules) {
      if (passed[scheme].has(rule)) continue;
      checkRelabelConfigs([rule], scheme);
      passed[scheme].add(rule);
    }
  };
}

function refuse(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
