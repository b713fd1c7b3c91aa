const name = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const dnsLabel = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${dnsLabel}(\\.${dnsLabel})*`;

const isName = new RegExp(`^${name}$`);
const isSubdomain = new RegExp(`^${subdomain}$`);

const alphanumeric =
  "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const nameRule = `must ${alphanumeric} (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${name}')`;
const valueRule = `a valid label must be an empty string or ${alphanumeric} (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(${name})?')`;
const subdomainRule = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${subdomain}')`;

/** k8s.io/apimachinery pkg/api/validate/content/kube.go, IsLabelKey. */
export function labelKeyErrors(key: string): readonly string[] {
  const parts = key.split('/');
  if (parts.length > 2) {
    return [`a valid label key ${nameRule} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const last = parts[parts.length - 1];
  return [
    ...(parts.length === 2 ? prefixErrors(parts[0]) : []),
    ...(last === '' ? ['name part must be non-empty'] : []),
    ...(bytes(last) > 63 ? ['name part must be no more than 63 bytes'] : []),
    ...(isName.test(last) ? [] : [`name part ${nameRule}`]),
  ];
}

/** k8s.io/apimachinery pkg/api/validate/content/kube.go, IsLabelValue. */
export function labelValueErrors(value: string): readonly string[] {
  if (value === '' || (value.length <= 63 && isName.test(value))) return [];
  return [...(bytes(value) > 63 ? ['must be no more than 63 bytes'] : []), ...(isName.test(value) ? [] : [valueRule])];
}

function prefixErrors(prefix: string): readonly string[] {
  if (prefix === '') return ['prefix part must be non-empty'];
  return [
    ...(bytes(prefix) > 253 ? ['prefix part must be no more than 253 bytes'] : []),
    ...(isSubdomain.test(prefix) ? [] : [`prefix part ${subdomainRule}`]),
  ];
}

/** Length in UTF-8, which is what Go counts. */
function bytes(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
