import { Yaml } from 'cdk8s';
import { printManifest } from './print-block';
import { Unusual } from './unusual';

/** What cdk8s's Yaml.stringify prints, in pieces of moderate size. */
export function printDocuments(documents: readonly unknown[]): Buffer[] {
  const pieces: Buffer[] = [];
  let piece = '';
  for (const [index, document] of documents.entries()) {
    piece += index === 0 ? printDocument(document) : `---\n${printDocument(document)}`;
    if (piece.length < PIECE) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  pieces.push(Buffer.from(piece));
  return pieces;
}

const PIECE = 1 << 16;

function printDocument(document: unknown): string {
  try {
    return printManifest(document);
  } catch (error) {
    if (error instanceof Unusual) return Yaml.stringify(document);
    throw error;
  }
}
