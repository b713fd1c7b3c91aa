import { encodeBase64 } from '../base64';
import { complain, type Fault, invalid, required } from '../faults';
import type { JsonObject } from '../manifest';
import { configKeyFaults, subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';

type Data = Readonly<Record<string, string>>;

export const configMap: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  check: (body, faults) => {
    const { data = {}, binaryData = {} } = body as { data?: Data; binaryData?: Data };
    checkKeys(data, 'data', faults);
    checkKeys(binaryData, 'binaryData', faults);
    for (const key of Object.keys(data)) {
      if (!Object.hasOwn(binaryData, key)) continue;
      faults.push(invalid(`data[${key}]`, key, 'duplicate of key present in binaryData'));
    }
  },
};

export const secret: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: withStringData,
  check: (body, faults) => {
    const { data = {}, type = '' } = body as { data?: Data; type?: string };
    checkKeys(data, 'data', faults);
    const missing = (KEYS_OF_TYPE[type] ?? []).filter((key) => !Object.hasOwn(data, key));
    if (type === BASIC_AUTH && missing.length < 2) return;
    for (const key of missing) faults.push(required(`data[${key}]`));
  },
};

const BASIC_AUTH = 'kubernetes.io/basic-auth';

/** core/validation/validation.go, ValidateSecret. One of the two keys is enough for basic-auth. */
const KEYS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  [BASIC_AUTH]: ['username', 'password'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

/** core/v1/conversion.go, Convert_v1_Secret_To_core_Secret: stringData wins. */
function withStringData({ stringData, ...body }: JsonObject): JsonObject {
  const type = body.type || 'Opaque';
  if (!stringData) return { ...body, type };
  const encoded = Object.entries(stringData as Data).map(([key, text]) => [key, encodeBase64(text)]);
  return { ...body, type, data: { ...(body.data as JsonObject | undefined), ...Object.fromEntries(encoded) } };
}

function checkKeys(data: Data, field: string, faults: Fault[]): void {
  for (const key of Object.keys(data)) complain(faults, `${field}[${key}]`, key, configKeyFaults(key));
}
