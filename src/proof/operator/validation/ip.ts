const octet = /^(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;

/** Go net/netip, parseIPv4: four decimal octets without leading zeros. */
export function isIPv4(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((part) => octet.test(part));
}

/** Go net/netip, parseIPv6, without a zone: eight groups, or fewer and one `::`. */
export function isIPv6(text: string): boolean {
  const [head, tail, ...more] = text.split('::');
  if (more.length > 0) return false;
  return tail === undefined ? countGroups(head, true) === 8 : countGroups(head, false) + countGroups(tail, true) < 8;
}

/** Not a number if a group is malformed. The last two may be written as an IPv4 address. */
function countGroups(text: string, isEnd: boolean): number {
  if (text === '') return 0;
  const groups = text.split(':');
  const dotted = isEnd && isIPv4(groups[groups.length - 1]);
  const hex = dotted ? groups.slice(0, -1) : groups;
  return hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) ? hex.length + (dotted ? 2 : 0) : Number.NaN;
}
