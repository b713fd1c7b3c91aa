import type { Finding } from '../checks/finding';
import { say } from '../checks/words';

/** A finding in one paragraph, for formats that have no more room. */
export function messageOf({ check, object, subject, facts, near, fix }: Finding): string {
  const about = subject && subject !== object ? ` (for ${say(subject)})` : '';
  const because = [...facts, ...(near ? [near] : [])].join('; ');
  return `${say(object)}${about}: ${check.title}. ${because}. Fix: ${fix}`;
}
