/** What is wrong with a text; nothing if it is fine. Modelled on apimachinery pkg/api/validate/content and pkg/util/validation. */
type Complaints = readonly string[];

const NONE: Complaints = [];

const LABEL_NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const DNS_1123_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${DNS_1123_LABEL}(\\.${DNS_1123_LABEL})*`;
const CONFIG_KEY = '[-._a-zA-Z0-9]+';

const anchored = (pattern: string) => new RegExp(`^(?:${pattern})$`);
const isLabelName = anchored(LABEL_NAME);
const isLabelKey = anchored(`(${SUBDOMAIN}/)?${LABEL_NAME}`);
const isDns1123Label = anchored(DNS_1123_LABEL);
const isSubdomain = anchored(SUBDOMAIN);
const isWildcardSubdomain = anchored(`\\*\\.${SUBDOMAIN}`);
const isConfigKey = anchored(CONFIG_KEY);
const isPortCharset = anchored('[-a-z0-9]+');
const isPlainPortName = anchored('[a-z][a-z0-9]*(-[a-z0-9]+)*');

const atMost = (length: number, what = 'characters') => `must be no more than ${length} ${what}`;
const regex = (pattern: string) => `(regex used for validation is '${pattern}')`;
const ALPHANUMERIC_ENDS = 'and must start and end with an alphanumeric character';

/** Keys that were fine: all apps have the same few. */
const goodKeys = new Set<string>();

export function labelKeyFaults(key: string): Complaints {
  if (goodKeys.has(key)) return NONE;
  if (key.length <= 63 && isLabelKey.test(key)) {
    if (goodKeys.size >= 1000) goodKeys.clear();
    goodKeys.add(key);
    return NONE;
  }
  const parts = key.split('/');
  if (parts.length > 2) return [`a valid label key has at most one '/', between a DNS subdomain and a name`];
  const name = parts[parts.length - 1];
  const faults = parts.length === 2 ? (parts[0] === '' ? ['must be non-empty'] : subdomainFaults(parts[0])) : [];
  return [
    ...faults.map((fault) => `prefix part ${fault}`),
    ...(name === '' ? ['name part must be non-empty'] : []),
    ...(name.length > 63 ? [`name part ${atMost(63, 'bytes')}`] : []),
    ...(isLabelName.test(name)
      ? []
      : [
          `name part must consist of alphanumeric characters, '-', '_' or '.', ${ALPHANUMERIC_ENDS} ${regex(LABEL_NAME)}`,
        ]),
  ];
}

export function labelValueFaults(value: string): Complaints {
  if (value === '' || (value.length <= 63 && isLabelName.test(value))) return NONE;
  return [
    ...(value.length > 63 ? [atMost(63, 'bytes')] : []),
    ...(isLabelName.test(value)
      ? []
      : [
          `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ALPHANUMERIC_ENDS} ${regex(`(${LABEL_NAME})?`)}`,
        ]),
  ];
}

export function dns1123LabelFaults(value: string): Complaints {
  const long = value.length > 63 ? [atMost(63)] : NONE;
  if (isDns1123Label.test(value)) return long;
  if (isSubdomain.test(value)) return [...long, 'must not contain dots'];
  const rule = `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ALPHANUMERIC_ENDS}`;
  return [...long, `${rule} ${regex(DNS_1123_LABEL)}`];
}

export function subdomainFaults(value: string): Complaints {
  const long = value.length > 253 ? [atMost(253)] : NONE;
  if (isSubdomain.test(value)) return long;
  const rule = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ALPHANUMERIC_ENDS}`;
  return [...long, `${rule} ${regex(SUBDOMAIN)}`];
}

export function wildcardSubdomainFaults(value: string): Complaints {
  const long = value.length > 253 ? [atMost(253)] : NONE;
  if (isWildcardSubdomain.test(value)) return long;
  return [...long, `a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain`];
}

export function portNameFaults(name: string): Complaints {
  if (name.length <= 15 && isPlainPortName.test(name)) return NONE;
  return [
    ...(name.length > 15 ? [atMost(15)] : []),
    ...(isPortCharset.test(name) ? [] : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
    ...(/[a-z]/.test(name) ? [] : ['must contain at least one letter (a-z)']),
    ...(name.includes('--') ? ['must not contain consecutive hyphens'] : []),
    ...(name.startsWith('-') || name.endsWith('-') ? ['must not begin or end with a hyphen'] : []),
  ];
}

export function portNumberFaults(port: number): Complaints {
  return port >= 1 && port <= 65535 ? NONE : ['must be between 1 and 65535, inclusive'];
}

/** An int-or-string that names or numbers a port. */
export function portFaults(port: number | string): Complaints {
  return typeof port === 'string' ? portNameFaults(port) : portNumberFaults(port);
}

export function configKeyFaults(key: string): Complaints {
  const rule = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
  return [
    ...(key.length > 253 ? [atMost(253)] : []),
    ...(isConfigKey.test(key) ? [] : [`${rule} ${regex(CONFIG_KEY)}`]),
    ...(key === '.' || key.startsWith('..')
      ? [`must not ${key === '.' || key === '..' ? 'be' : 'start with'} '${key.slice(0, 2)}'`]
      : []),
  ];
}
