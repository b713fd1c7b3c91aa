import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastApp } from '../../src/synth/fast-app';
import { synthesized } from '../examples/synthesized';

const EXAMPLES = join(__dirname, '../../examples');

test.each(readdirSync(EXAMPLES))('examples/%s is the same under FastApp', (example) => {
  let runs = 0;
  const manifests = synthesized(join(EXAMPLES, example, 'main'), () => {
    const { App } = require('cdk8s') as typeof import('cdk8s');
    const { prototype } = (require('../../src/synth/fast-app') as typeof import('../../src/synth/fast-app')).FastApp;
    const { synth } = prototype;
    App.prototype.synth = prototype.synth = function (this: FastApp) {
      runs++;
      synth.call(this);
    };
  });

  expect(runs).toBe(1);
  expect(manifests).toBe(readFileSync(join(EXAMPLES, example, 'expected.yaml'), 'utf8'));
});
