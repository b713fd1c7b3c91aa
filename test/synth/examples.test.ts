import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import type { FastApp } from '../../src/synth/fast-app';
import { synthesized } from '../examples/synthesized';

const EXAMPLES = join(__dirname, '../../examples');

test.each(readdirSync(EXAMPLES))('examples/%s is the same under FastApp', (example) => {
  let runs = 0;
  const manifests = synthesized(join(EXAMPLES, example, 'main'), () => {
    const { App } = require('cdk8s') as { App: { prototype: App } };
    const { prototype } = (require('../../src/synth/fast-app') as { FastApp: { prototype: FastApp } }).FastApp;
    App.prototype.synth = function (this: FastApp) {
      runs++;
      prototype.synth.call(this);
    };
  });

  expect(runs).toBe(1);
  expect(manifests).toBe(readFileSync(join(EXAMPLES, example, 'expected.yaml'), 'utf8'));
});
