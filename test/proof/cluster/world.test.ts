import type { World } from '../../../src/proof/cluster/cluster';
import { worldA, worldB } from '../../../src/proof/cluster/world';

const kinds = ['podIP', 'clusterIP', 'nodeIP', 'nodeName', 'hash', 'suffix', 'uid'] as const;
const numbers = [...Array(150).keys(), 9_999, 24_335, 20_000];
const values = (world: World) => kinds.flatMap((kind) => numbers.map((n) => world[kind](n)));

test.each([worldA, worldB])('in world $id no value contains another', (world) => {
  const all = values(world);
  const clashes = all.filter((value, n) => all.some((other, m) => n !== m && other.includes(value)));

  expect(clashes).toEqual([]);
});

test('the worlds share no value, and no shape that a pattern for addresses could tell', () => {
  const inA = new Set(values(worldA));

  expect(values(worldB).filter((value) => inA.has(value))).toEqual([]);
  for (const kind of ['podIP', 'nodeIP', 'clusterIP'] as const) {
    const widths = (world: World) =>
      world[kind](1)
        .split('.')
        .map((octet) => octet.length);
    expect(widths(worldA)).not.toEqual(widths(worldB));
  }
});

test.each([worldA, worldB])('addresses of world $id are addresses', (world) => {
  const octets = numbers
    .flatMap((n) => [world.podIP(n), world.nodeIP(n), world.clusterIP(n)])
    .map((ip) => ip.split('.').map(Number));

  expect(octets.every((ip) => ip.length === 4 && ip.every((octet) => octet >= 0 && octet <= 255))).toBe(true);
});
