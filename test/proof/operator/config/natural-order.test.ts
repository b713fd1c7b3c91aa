import { naturally } from '../../../../src/proof/operator/config/natural-order';

test('numbers inside of names count as numbers, letters come last, capitals first', () => {
  const names = ['b', 'a10', 'a2', 'B', '_x', 'a01', 'a1', 'a', 'a100', 'a_1'];
  expect(names.sort(naturally)).toEqual(['_x', 'B', 'a', 'a_1', 'a1', 'a01', 'a2', 'a10', 'a100', 'b']);
});
