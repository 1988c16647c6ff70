import { isWithin } from './within';

it('moments within a span are marked, both of its ends included; of several spans any will do', () => {
  const time = Float64Array.of(0, 10, 20, 30, 40, 50);
  expect(isWithin(time, [])).toEqual(Uint8Array.of(0, 0, 0, 0, 0, 0));
  expect(isWithin(time, [{ from: 10, to: 30 }])).toEqual(Uint8Array.of(0, 1, 1, 1, 0, 0));
  expect(
    isWithin(time, [
      { from: 11, to: 29 },
      { from: -Infinity, to: 9 },
      { from: 41, to: Infinity },
      { from: 15, to: 25 },
    ])
  ).toEqual(Uint8Array.of(1, 0, 1, 0, 0, 1));
});
