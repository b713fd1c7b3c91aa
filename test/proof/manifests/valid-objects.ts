import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifests } from '../../../src/proof/manifests/read';

/** One accepted object of each kind that admission knows, with many of its fields set. */
export const validObjects = readManifests(readFileSync(join(__dirname, 'valid-objects.yaml'), 'utf8')).objects;
