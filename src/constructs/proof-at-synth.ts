import { App } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { idOf } from '../proof/manifests/manifest';
import { validateLast } from '../synth/last-validation';
import { type ProofOptions, proveApp } from './proof-engine';

const attached = new WeakMap<IConstruct, ProofOptions>();

/**
 * Makes the synthesis of an app fail if something in it would not be scraped. Calling it again changes the options.
 *
 * The validation hangs on a construct of its own, so that cdk8s prints `[scrapecheck]` before what it finds.
 */
export function proveAtSynth(construct: IConstruct, options?: ProofOptions): void {
  const { root } = construct.node;
  const first = !attached.has(root);
  if (first || options) attached.set(root, options ?? {});
  if (!first) return;

  const errors = oncePerSynth(root, () => errorsOf(root, attached.get(root)));
  const carrier = new Construct(root as Construct, 'scrapecheck');
  carrier.node.addValidation({ validate: errors });
  validateLast(carrier);
}

function errorsOf(root: IConstruct, options: ProofOptions = {}): string[] {
  const proof = proveApp(root, options);
  const { findingText } = require('../proof/report/check-text') as typeof import('../proof/report/check-text');
  const [errors, warnings] = [true, false].map((fatal) =>
    proof.findings.filter(({ check }) => (check.severity === 'error' || options.strict === true) === fatal),
  );
  for (const warning of warnings) console.warn(findingText(warning));
  const unknowns = options.strict
    ? proof.unknowns.map(({ object, needs }) => `${idOf(object)}: cannot tell without ${needs}`)
    : [];
  return [...errors.map((finding) => findingText(finding)), ...unknowns];
}

/**
 * Computes once per synthesis. `App.synth` validates the whole app once per chart and once more (cdk8s lib/app.js,
 * _synthChart), always on the same objects; between two syntheses anything may have changed.
 */
function oncePerSynth<T>(root: IConstruct, compute: () => T): () => T {
  let synthesizing = false;
  let result: { readonly value: T } | undefined;

  const during =
    <R>(synthesize: () => R) =>
    (): R => {
      synthesizing = true;
      try {
        return synthesize();
      } finally {
        synthesizing = false;
        result = undefined;
      }
    };
  if (root instanceof App) {
    root.synth = during(root.synth.bind(root));
    root.synthYaml = during(root.synthYaml.bind(root));
  }
  return () => {
    if (!synthesizing) return compute();
    result ??= { value: compute() };
    return result.value;
  };
}
