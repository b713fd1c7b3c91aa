import type { Fault } from './faults';
import { Outcomes } from './repeated';

type Check<Value, Context extends readonly unknown[]> = (
  value: Value,
  path: string,
  faults: Fault[],
  ...context: Context
) => void;

/** A check that looks at nothing but a value and a context: a repeated value that passed is not looked at again. */
export function checkedOnce<Value extends object>(check: Check<Value, []>): Check<Value, []>;
export function checkedOnce<Value extends object, Context>(check: Check<Value, [Context]>): Check<Value, [Context]>;
export function checkedOnce<Value extends object, Context>(check: Check<Value, [Context?]>): Check<Value, [Context?]> {
  const passed = new Outcomes<Value, true, Context | undefined>();
  return (value, path, faults, context) => {
    if (passed.of(value, context)) return;
    const before = faults.length;
    check(value, path, faults, context);
    if (faults.length === before) passed.keep(value, context, true);
  };
}
