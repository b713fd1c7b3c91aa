import type { AppProps } from 'cdk8s';
import fc from 'fast-check';
import { Proof } from '../../src/constructs/proof';
import { bothOutcomes } from './outcome';
import { buildApp, randomApp } from './random-app';

const props: fc.Arbitrary<AppProps> = fc.record({
  yamlOutputType: fc.constantFrom(0, 1, 1, 2, 3),
  outputFileExtension: fc.constantFrom('.k8s.yaml', '.yaml'),
  recordConstructMetadata: fc.boolean(),
});

/** More with FAST_APP_RUNS=20000. */
const numRuns = Number(process.env.FAST_APP_RUNS ?? 500);

test('random apps come out byte for byte as they do under App, mistakes included', () => {
  fc.assert(
    fc.property(randomApp, props, fc.boolean(), (app, appProps, proved) => {
      const { expected, actual } = bothOutcomes((root) => {
        if (proved) Proof.attach(root);
        buildApp(app, root);
      }, appProps);
      expect(actual).toEqual(expected);
    }),
    { numRuns },
  );
}, 600_000);
