import type { Fault } from '../faults';
import { isObject, type JsonObject } from '../manifest';
import type { Schema } from '../schema';

/** The CEL rules of the CRDs, each by its text: whether an object follows it. */
type Rule = (self: JsonObject) => boolean;

const has = (self: JsonObject, field: string) => Object.hasOwn(self, field);

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['!has(self.externalId) || has(self.roleArn)', (self) => !has(self, 'externalId') || has(self, 'roleArn')],
  [
    "!(self.type != 'RollingUpdate' && has(self.rollingUpdate))",
    (self) => self.type === 'RollingUpdate' || !has(self, 'rollingUpdate'),
  ],
  [
    "!(has(self.mode) && self.mode == 'DaemonSet' && has(self.shards) && self.shards > 1)",
    (self) => self.mode !== 'DaemonSet' || !(Number(self.shards) > 1),
  ],
  [
    "!has(self.topology) || (has(self.mode) && self.mode == 'Topology')",
    (self) => !has(self, 'topology') || self.mode === 'Topology',
  ],
  [
    "!has(self.shardingStrategy) || !has(self.shardingStrategy.mode) || self.shardingStrategy.mode != 'Topology' || !has(self.shardingStrategy.topology) || !has(self.shardingStrategy.topology.values) || self.shardingStrategy.topology.values.size() == 0 || (has(self.shards) ? self.shards : 1) >= self.shardingStrategy.topology.values.size()",
    ({ shardingStrategy, shards }) =>
      topologyValues(shardingStrategy) === 0 || Number(shards ?? 1) >= topologyValues(shardingStrategy),
  ],
  [
    '[has(self.basicAuth), has(self.authorization), has(self.oauth2)].filter(x, x).size() <= 1',
    (self) => ['basicAuth', 'authorization', 'oauth2'].filter((field) => has(self, field)).length <= 1,
  ],
]);

/** A DaemonSet agent cannot do what a StatefulSet can; one rule for each of its fields. */
const NOT_WITH_DAEMON_SET = /^!\(has\(self\.mode\) && self\.mode == 'DaemonSet' && has\(self\.(\w+)\)\)$/;

/** What a rule of a CRD demands; undefined if it is not known here. */
export function ruleOf(text: string): Rule | undefined {
  const field = NOT_WITH_DAEMON_SET.exec(text)?.[1];
  return field ? (self) => self.mode !== 'DaemonSet' || !has(self, field) : RULES.get(text);
}

export function ruleFaults(self: JsonObject, rules: NonNullable<Schema['rules']>, path: string): Fault[] {
  return rules
    .filter(({ rule }) => ruleOf(rule)?.(self) === false)
    .map(({ rule, message }) => `${path}: Invalid value: ${message ?? `failed rule: ${rule}`}`);
}

function topologyValues(strategy: JsonObject[string]): number {
  if (!isObject(strategy) || strategy.mode !== 'Topology' || !isObject(strategy.topology)) return 0;
  return Array.isArray(strategy.topology.values) ? strategy.topology.values.length : 0;
}
