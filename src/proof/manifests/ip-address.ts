/** Whether a text is an IP address without leading zeros and not an IPv4 one in IPv6 clothes: k8s.io/utils/net, strict. */
export function ipFamily(text: string): 'IPv4' | 'IPv6' | undefined {
  if (isIPv4(text)) return 'IPv4';
  return isIPv6(text) ? 'IPv6' : undefined;
}

const OCTET = /^(?:0|[1-9]\d{0,2})$/;

function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => OCTET.test(part) && Number(part) <= 255);
}

function isIPv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

/** core/validation, ValidateEndpointIP. */
export function endpointAddressFaults(address: string): readonly string[] {
  const family = ipFamily(address);
  if (!family) return ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'];
  if (address === '0.0.0.0' || address === '::') return [`may not be unspecified (${address})`];
  if (/^127\.|^::1$/.test(address)) return ['may not be in the loopback range (127.0.0.0/8, ::1/128)'];
  if (/^169\.254\.|^fe[89ab][0-9a-f]:/i.test(address)) {
    return ['may not be in the link-local range (169.254.0.0/16, fe80::/10)'];
  }
  return /^224\.0\.0\.|^ff[0-9a-f]2:/i.test(address) ? ['may not be in the link-local multicast range'] : [];
}
