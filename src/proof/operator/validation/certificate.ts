import { fail, type Problems } from '../verdict';
import { type Element, elements, elementsOf, sameBytes, tags } from './der';
import { type PemBlock, pemBlocks } from './pem';
import { certifiedKey, type PublicKey, privateKey } from './public-key';

/** prometheus-operator pkg/assets/tls.go, addTLSAssets: of a bundle only the first block is looked at, whatever its type. */
export function* certificateProblems(text: string): Problems {
  const [block] = pemBlocks(text);
  if (!block) return yield* fail('failed to decode PEM block');
  const certificate = parseCertificate(block.der);
  if ('error' in certificate) yield* fail(`failed to parse certificate: ${certificate.error}`);
}

/** Go crypto/tls, X509KeyPair. */
export function* keyPairProblems(certificateText: string, keyText: string): Problems {
  const certificates = pemBlocks(certificateText);
  const leaf = certificates.find(({ type }) => type === 'CERTIFICATE');
  if (!leaf) return yield* fail(missingCertificate(certificates));
  const keys = pemBlocks(keyText);
  const keyBlock = keys.find(({ type }) => type === 'PRIVATE KEY' || type.endsWith(' PRIVATE KEY'));
  if (!keyBlock) return yield* fail(missingKey(keys));

  const certified = parseCertificate(leaf.der);
  if ('error' in certified) return yield* fail(certified.error);
  const key = privateKey(keyBlock.der);
  if (!key) return yield* fail('tls: failed to parse private key');

  if (certified.algorithm === 'other') return yield* fail('tls: unknown public key algorithm');
  if (key.algorithm !== certified.algorithm) {
    return yield* fail('tls: private key type does not match public key type');
  }
  if (!key.bytes || !certified.bytes) return yield { needs: 'whether the private key fits the certificate' };
  if (!sameBytes(key.bytes, certified.bytes)) yield* fail('tls: private key does not match public key');
}

/** Go crypto/x509/parser.go, parseCertificate: the frame of a certificate, and the public key in it. */
function parseCertificate(der: Uint8Array): PublicKey | { readonly error: string } {
  const parts = elementsOf(der, tags.sequence);
  if (!parts) return { error: 'x509: malformed certificate' };
  const [body, algorithm, signature] = parts;
  const fields = body?.tag === tags.sequence ? elements(body.content) : undefined;
  if (!fields) return { error: 'x509: malformed tbs certificate' };

  const isVersion = fields[0]?.tag === tags.explicit(0);
  const [serial, innerAlgorithm, issuer, validity, subject, key] = isVersion ? fields.slice(1) : fields;
  if (serial?.tag !== tags.integer) return { error: 'x509: malformed serial number' };
  if (serial.content[0] & 0x80) return { error: 'x509: negative serial number' };
  if (!isSequence(innerAlgorithm)) return { error: 'x509: malformed signature algorithm identifier' };
  if (!isSequence(algorithm)) return { error: 'x509: malformed algorithm identifier' };
  if (!sameBytes(innerAlgorithm.content, algorithm.content)) {
    return { error: "x509: inner and outer signature algorithm identifiers don't match" };
  }
  if (!isSequence(issuer)) return { error: 'x509: malformed issuer' };
  if (!isSequence(validity) || elements(validity.content)?.length !== 2) return { error: 'x509: malformed validity' };
  if (!isSequence(subject)) return { error: 'x509: malformed issuer' };
  if (!isSequence(key)) return { error: 'x509: malformed spki' };
  if (signature?.tag !== tags.bitString) return { error: 'x509: malformed signature' };
  return certifiedKey(key) ?? { error: 'x509: malformed public key algorithm identifier' };
}

function isSequence(element: Element | undefined): element is Element {
  return element?.tag === tags.sequence && elements(element.content) !== undefined;
}

function missingCertificate(found: readonly PemBlock[]): string {
  if (found.length === 0) return 'tls: failed to find any PEM data in certificate input';
  if (found.length === 1 && found[0].type.endsWith('PRIVATE KEY')) {
    return 'tls: failed to find certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched';
  }
  return `tls: failed to find "CERTIFICATE" PEM block in certificate input after skipping PEM blocks of the following types: ${listed(found)}`;
}

function missingKey(found: readonly PemBlock[]): string {
  if (found.length === 0) return 'tls: failed to find any PEM data in key input';
  if (found.length === 1 && found[0].type === 'CERTIFICATE') {
    return 'tls: found a certificate rather than a key in the PEM for the private key';
  }
  return `tls: failed to find PEM block with type ending in "PRIVATE KEY" in key input after skipping PEM blocks of the following types: ${listed(found)}`;
}

function listed(blocks: readonly PemBlock[]): string {
  return `[${blocks.map(({ type }) => type).join(' ')}]`;
}
