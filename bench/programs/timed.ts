/** Does something and prints how many milliseconds it took. */
export function timed(what: string, action: () => void): void {
  const start = process.hrtime.bigint();
  action();
  console.log(`${what} ${Number(process.hrtime.bigint() - start) / 1e6}`);
}
