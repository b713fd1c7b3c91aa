import { type Element, elements, elementsOf, tags } from './der';

/** A public key, as far as it takes to compare it with another one. */
export interface PublicKey {
  readonly algorithm: 'rsa' | 'ecdsa' | 'ed25519' | 'other';
  /** What identifies the key: modulus, point or the key itself. Nothing if it would have to be computed. */
  readonly bytes?: Uint8Array;
}

const algorithms: Readonly<Record<string, PublicKey['algorithm']>> = {
  '2a864886f70d010101': 'rsa',
  '2a8648ce3d0201': 'ecdsa',
  '2b6570': 'ed25519',
};

/** From the AlgorithmIdentifier: Go crypto/x509, getPublicKeyAlgorithmFromOID. */
export function algorithmOf(identifier: Uint8Array): PublicKey['algorithm'] {
  const oid = elements(identifier)?.[0];
  const hex = Array.from(oid?.content ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');
  return algorithms[hex] ?? 'other';
}

/** SubjectPublicKeyInfo of a certificate: Go crypto/x509/parser.go, parsePublicKey. */
export function certifiedKey(info: Element): PublicKey | undefined {
  const [identifier, key] = elements(info.content) ?? [];
  if (identifier?.tag !== tags.sequence || key?.tag !== tags.bitString) return undefined;
  const algorithm = algorithmOf(identifier.content);
  const bits = key.content.subarray(1);
  if (algorithm !== 'rsa') return { algorithm, bytes: bits };
  const modulus = elementsOf(bits, tags.sequence)?.[0];
  return modulus && { algorithm, bytes: modulus.content };
}

/** The public half of a private key: Go crypto/tls, parsePrivateKey, which tries PKCS #1, PKCS #8 and SEC 1 in turn. */
export function privateKey(der: Uint8Array): PublicKey | undefined {
  return pkcs1(der) ?? pkcs8(der) ?? sec1(der);
}

/** RSAPrivateKey: version, modulus, exponents and primes. */
function pkcs1(der: Uint8Array): PublicKey | undefined {
  const parts = elementsOf(der, tags.sequence);
  return parts && parts.length >= 9 && parts.every(({ tag }) => tag === tags.integer)
    ? { algorithm: 'rsa', bytes: parts[1].content }
    : undefined;
}

/** PrivateKeyInfo: version, algorithm, wrapped key. */
function pkcs8(der: Uint8Array): PublicKey | undefined {
  const [version, identifier, wrapped] = elementsOf(der, tags.sequence) ?? [];
  if (version?.tag !== tags.integer || identifier?.tag !== tags.sequence || wrapped?.tag !== tags.octetString) {
    return undefined;
  }
  const algorithm = algorithmOf(identifier.content);
  if (algorithm === 'rsa') return pkcs1(wrapped.content);
  return algorithm === 'ecdsa' ? sec1(wrapped.content) : { algorithm };
}

/** ECPrivateKey: version, private key, curve, and usually the public key. */
function sec1(der: Uint8Array): PublicKey | undefined {
  const [version, secret, ...optional] = elementsOf(der, tags.sequence) ?? [];
  if (version?.tag !== tags.integer || secret?.tag !== tags.octetString) return undefined;
  const point = optional.find(({ tag }) => tag === tags.explicit(1));
  return { algorithm: 'ecdsa', bytes: point && elements(point.content)?.[0]?.content.subarray(1) };
}
