import { peersApart } from './peers';

const siblings = (changes: ReadonlyArray<readonly [number, number]>) =>
  changes.map(([from, to]) => ({ own: { from, to } }));
const eleven = Array.from({ length: 11 }, (_, i): [number, number] => [100 + i, 200 + 3 * i]);

it('finds the one host of twelve that did not go up', () => {
  const { usual, apart } = peersApart(siblings([...eleven, [100, 101]]), 1);
  expect(apart).toEqual([11]);
  expect(usual).toBeGreaterThan(1);
});

it('finds the one that went up alone, whatever its size', () => {
  expect(
    peersApart(
      siblings([
        [1, 4],
        [1000, 1010],
        [50, 49],
        [70, 71],
        [10, 10.1],
      ]),
      1
    ).apart
  ).toEqual([0]);
});

it('names nobody where all moved alike, or everybody otherwise', () => {
  expect(peersApart(siblings(eleven), 1).apart).toEqual([]);
  expect(
    peersApart(
      siblings([
        [1, 2],
        [1, 5],
        [1, 0.2],
        [1, 1],
        [1, 9],
        [1, 0.1],
      ]),
      1
    ).apart
  ).toEqual([]);
});

it('says nothing of three, and passes over those without a value', () => {
  expect(
    peersApart(
      siblings([
        [1, 1],
        [1, 1],
        [1, 50],
      ]),
      1
    ).apart
  ).toEqual([]);
  expect(peersApart(siblings([...eleven, [NaN, 7]]), 1).apart).toEqual([]);
});

it('puts the farthest first', () => {
  expect(peersApart(siblings([...eleven, [100, 1], [100, 100]]), 1).apart).toEqual([11, 12]);
});

it('ranks all by how far they went with the incident, relative to their size', () => {
  const three = siblings([
    [10, 10],
    [1000, 1100],
    [10, 14],
  ]);
  expect(peersApart(three, 1).ranked).toEqual([2, 1, 0]);
  expect(peersApart(three, -1).ranked).toEqual([0, 1, 2]);
});
