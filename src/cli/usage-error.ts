/** A mistake of the person at the keyboard: told without a stack trace, exit status 2. */
export class UsageError extends Error {
  public override readonly name = 'UsageError';
}

/** The mistake as it is printed. */
export function complaintOf({ message }: UsageError): string {
  return message
    .split('\n')
    .map((line) => `scrapecheck: ${line}\n`)
    .join('');
}
