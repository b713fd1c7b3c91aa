import { ApiObject, type App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct, DependencyGroup, type IConstruct } from 'constructs';
import fc from 'fast-check';
import { manifestBody } from './random-manifest';

/** An app as data, so that fast-check can shrink it. Constructs are numbered in the order in which they are made. */
export interface RandomApp {
  readonly constructs: readonly RandomConstruct[];
  /** Who depends on whom; several targets stand for a DependencyGroup. */
  readonly dependencies: readonly { readonly source: number; readonly targets: readonly number[] }[];
  readonly removed: readonly number[];
}

interface RandomConstruct {
  readonly kind: 'chart' | 'construct' | 'object' | 'reversing chart' | 'growing chart' | 'odd chart';
  readonly scope: number;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly trait: 'none' | 'lazy' | 'named' | 'patched' | 'aliased' | 'broken' | 'invalid' | 'a date';
}

const often = <T>(value: T, weight: number) => ({ arbitrary: fc.constant(value), weight });

const construct: fc.Arbitrary<RandomConstruct> = fc.record({
  kind: fc.oneof(
    often('object' as const, 60),
    often('chart' as const, 20),
    often('construct' as const, 20),
    often('reversing chart' as const, 2),
    often('growing chart' as const, 1),
    often('odd chart' as const, 1),
  ),
  scope: fc.nat(),
  id: fc.constantFrom(
    'a',
    'b',
    'x/y',
    'Default',
    'Resource',
    '0',
    '1',
    '10',
    '01',
    'Straße',
    'a-very-long-id'.repeat(6),
  ),
  body: manifestBody,
  trait: fc.oneof(
    often('none' as const, 600),
    often('lazy' as const, 40),
    often('named' as const, 40),
    often('patched' as const, 40),
    often('aliased' as const, 20),
    often('broken' as const, 1),
    often('invalid' as const, 1),
    often('a date' as const, 1),
  ),
});

export const randomApp: fc.Arbitrary<RandomApp> = fc.record({
  constructs: fc.array(construct, { maxLength: 24 }),
  dependencies: fc.array(fc.record({ source: fc.nat(), targets: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) }), {
    maxLength: 6,
  }),
  removed: fc.oneof(often([], 9), { arbitrary: fc.array(fc.nat(), { maxLength: 2 }), weight: 1 }),
});

export function buildApp({ constructs, dependencies, removed }: RandomApp, app: App): void {
  const made: IConstruct[] = [app];
  for (const random of constructs) made.push(make(random, made[random.scope % made.length], made.length));
  // A dependency outside of all charts is a mistake: one in a hundred will do.
  const inCharts = made.filter(isInChart);
  const pick = (n: number) =>
    (n % 100 === 0 || inCharts.length === 0 ? made : inCharts)[n % (inCharts.length || made.length)];
  for (const { source, targets } of dependencies) {
    const [first, ...rest] = targets.map(pick).filter((target) => target !== pick(source));
    if (first) pick(source).node.addDependency(rest.length > 0 ? new DependencyGroup(first, ...rest) : first);
  }
  for (const n of removed) pick(n).node.scope?.node.tryRemoveChild(pick(n).node.id);
}

function make(random: RandomConstruct, scope: IConstruct, number: number): IConstruct {
  const id = scope.node.tryFindChild(random.id) ? `${random.id}-${number}` : random.id;
  const made =
    isInChart(scope) || random.kind !== 'object'
      ? makers[random.kind](scope as Construct, id, random)
      : new Chart(scope as Construct, id);
  if (random.trait === 'invalid') made.node.addValidation({ validate: () => [`number ${number}`, 'is invalid'] });
  return made;
}

const isInChart = (scope: IConstruct): boolean => scope.node.scopes.some((s) => Chart.isChart(s));

const makers: Readonly<
  Record<RandomConstruct['kind'], (scope: Construct, id: string, random: RandomConstruct) => Construct>
> = {
  chart: (scope, id) => new Chart(scope, id, { labels: { chart: 'true' }, namespace: 'shop' }),
  construct: (scope, id) => new Construct(scope, id),
  object: (scope, id, { body, trait }) => objectWith(trait, scope, id, body),
  'reversing chart': (scope, id) => new ReversingChart(scope, id),
  'growing chart': (scope, id) => new GrowingChart(scope, id),
  'odd chart': (scope, id) => new OddChart(scope, id),
};

const base = { apiVersion: 'v1', kind: 'Thing' };

function objectWith(trait: RandomConstruct['trait'], scope: Construct, id: string, body: object): ApiObject {
  switch (trait) {
    case 'lazy':
      return new ApiObject(scope, id, { ...base, spec: Lazy.any({ produce: () => body }) });
    case 'named':
      return new ApiObject(scope, id, { ...base, metadata: { name: 'same' }, ...body });
    case 'broken':
      return new ApiObject(scope, id, { ...base, spec: Lazy.any({ produce: () => fail('no value') }) });
    case 'a date':
      return new ApiObject(scope, id, { ...base, spec: new Date(0) });
    case 'patched': {
      const object = new ApiObject(scope, id, { ...base, ...body });
      object.addJsonPatch(JsonPatch.add('/patched', [null, body]), JsonPatch.remove('/kind'));
      return object;
    }
    case 'aliased': {
      const object = new ApiObject(scope, id, base);
      object.addJsonPatch(JsonPatch.add('/one', body), JsonPatch.add('/two', [body]));
      return object;
    }
    default:
      return new ApiObject(scope, id, { ...base, ...body });
  }
}

function fail(message: string): never {
  throw new Error(message);
}

class ReversingChart extends Chart {
  public toJson(): unknown[] {
    return super.toJson().reverse();
  }
}

class GrowingChart extends Chart {
  public toJson(): unknown[] {
    if (this.node.tryFindChild('late')) return super.toJson();
    const [first] = this.node.children;
    const late = new ApiObject(this, 'late', base);
    if (first) late.addDependency(first);
    return super.toJson();
  }
}

class OddChart extends Chart {
  public toJson(): unknown[] {
    return [{ kind: 'Odd', metadata: { name: 'odd' } }, undefined, ...super.toJson()];
  }
}
