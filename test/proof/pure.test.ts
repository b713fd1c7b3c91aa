import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { CheckDocument } from '../../src/proof/report/check-document';

/** The proof as one script for a browser, which leaves `proof` behind. */
function bundled(): string {
  const entry = `
    export { readManifests } from './manifests/read';
    export { prove } from './prove';
    export { checkDocument } from './report/check-document';
  `;
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: join(__dirname, '../../src/proof') },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'proof',
    write: false,
  });
  return outputFiles[0].text;
}

test('the proof runs where there is nothing but the language: no Node, no browser, no clock and no network', () => {
  const nothing = createContext({});
  runInContext('delete globalThis.WebAssembly; delete globalThis.Date;', nothing);
  runInContext(bundled(), nothing);
  const yaml = readFileSync(join(__dirname, 'checks/port-not-on-service/bad.yaml'), 'utf8');

  const answer = `JSON.stringify(proof.checkDocument(proof.prove(proof.readManifests(${JSON.stringify(yaml)}).objects)))`;
  const document: CheckDocument = JSON.parse(runInContext(answer, nothing));

  expect(document.findings).toMatchObject([
    { name: 'port-not-on-service', fix: 'set spec.endpoints[0].port to "http-metrics"' },
  ]);
});
