/**
 * Makes the compiled index load each module when something of it is used: who uses one construct does not wait for the
 * classes of all CRDs. TypeScript can only import at once, so this runs after the compiler.
 *
 * The getters keep the shape by which Node tells ES modules what a CommonJS module exports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DEFERRED = `function deferred(load) { return new Proxy({}, { get: function (_, name) { return load()[name]; } }); }`;

for (const index of ['lib/src/index.js', 'lib/imports/index.js']) {
  const path = join(__dirname, '..', index);
  const code = readFileSync(path, 'utf8')
    .replace(/^var (\w+) = (require\("[^"]+"\));$/gm, 'var $1 = deferred(function () { return $2; });')
    .replace(
      /^exports\.(\w+) = __importStar\((require\("[^"]+"\))\);$/gm,
      [
        'var $1_1 = { get module() { return $2; } };',
        'Object.defineProperty(exports, "$1", { enumerable: true, get: function () { return $1_1.module; } });',
      ].join('\n'),
    );
  if (!code.includes(DEFERRED)) writeFileSync(path, `${code}${DEFERRED}\n`);
}
