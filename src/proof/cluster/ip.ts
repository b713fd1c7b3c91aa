export type Family = 'IPv4' | 'IPv6';

export function familyOf(ip: string): Family {
  return ip.includes(':') && !mappedIPv4.test(ip) ? 'IPv6' : 'IPv4';
}

const mappedIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

const plainIPv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** An address as Go prints it after `netutils.ParseIPSloppy`; none if it is not an address. */
export function canonicalIP(ip: string): string | undefined {
  if (plainIPv4.test(ip)) return ip;
  const mapped = mappedIPv4.exec(ip);
  if (mapped) return canonicalIPv4(mapped[1]);
  return ip.includes(':') ? canonicalIPv6(ip) : canonicalIPv4(ip);
}

function canonicalIPv4(ip: string): string | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(ip)) return undefined;
  const octets = ip.split('.').map(Number);
  return octets.every((octet) => octet < 256) ? octets.join('.') : undefined;
}

function canonicalIPv6(ip: string): string | undefined {
  const [head, tail, ...rest] = ip.split('::');
  if (rest.length > 0) return undefined;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;

  const groups = [...before, ...new Array<string>(missing).fill('0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return shorten(groups.map((group) => Number.parseInt(group, 16).toString(16)));
}

/** The longest run of zero groups, the first of equals, becomes `::`, if it is longer than one. */
function shorten(groups: readonly string[]): string {
  let start = 0;
  let length = 0;
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (groups[to] === '0') to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}
