import { encodeBase64 } from '../base64';
import { type Fault, invalid, required } from '../faults';
import type { JsonObject } from '../manifest';
import { configKeyFaults, subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';

type Data = Readonly<Record<string, string>>;

export const configMap: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  faults: ({ data = {}, binaryData = {} }) => [
    ...keyFaults(data as Data, 'data'),
    ...keyFaults(binaryData as Data, 'binaryData'),
    ...Object.keys(data as Data)
      .filter((key) => Object.hasOwn(binaryData as Data, key))
      .map((key) => invalid(`data[${key}]`, key, 'duplicate of key present in binaryData')),
  ],
};

export const secret: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: withStringData,
  faults: ({ data = {}, type }) => [...keyFaults(data as Data, 'data'), ...typeFaults(data as Data, type as string)],
};

/** core/v1/conversion.go, Convert_v1_Secret_To_core_Secret: stringData wins. */
function withStringData({ stringData, ...body }: JsonObject): JsonObject {
  const type = body.type || 'Opaque';
  if (!stringData) return { ...body, type };
  const encoded = Object.entries(stringData as Data).map(([key, text]) => [key, encodeBase64(text)]);
  return { ...body, type, data: { ...(body.data as JsonObject | undefined), ...Object.fromEntries(encoded) } };
}

function keyFaults(data: Data, field: string): Fault[] {
  return Object.keys(data).flatMap((key) =>
    configKeyFaults(key).map((detail) => invalid(`${field}[${key}]`, key, detail)),
  );
}

/** core/validation/validation.go, ValidateSecret. */
function typeFaults(data: Data, type: string): Fault[] {
  const missing = (...keys: string[]) =>
    keys.filter((key) => !Object.hasOwn(data, key)).map((key) => required(`data[${key}]`));
  switch (type) {
    case 'kubernetes.io/tls':
      return missing('tls.crt', 'tls.key');
    case 'kubernetes.io/basic-auth':
      return missing('username', 'password').length === 2 ? missing('username', 'password') : [];
    case 'kubernetes.io/ssh-auth':
      return missing('ssh-privatekey');
    case 'kubernetes.io/dockerconfigjson':
      return missing('.dockerconfigjson');
    case 'kubernetes.io/dockercfg':
      return missing('.dockercfg');
    default:
      return [];
  }
}
