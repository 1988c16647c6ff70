import { chooseMarkers } from './chooseMarkers';

const area = { left: 10, top: 20, width: 100, height: 50 };

test('of markers in the same cell the first is drawn', () => {
  const choose = chooseMarkers(area, 2);
  expect([choose(10.1, 20.2), choose(11.9, 21.9), choose(12, 21), choose(11, 22)]).toEqual([true, false, true, true]);
});

test('markers outside the area, or nowhere, are not drawn', () => {
  const choose = chooseMarkers(area, 2);
  expect([choose(9.9, 30), choose(110.1, 30), choose(30, 19), choose(30, 71), choose(30, NaN)]).toEqual(
    Array(5).fill(false)
  );
  expect([choose(10, 20), choose(110, 70)]).toEqual([true, true]);
});

test('markers far apart are all drawn', () => {
  const choose = chooseMarkers({ left: 0, top: 0, width: 500, height: 50 }, 2);
  expect(Array.from({ length: 100 }, (_, i) => choose(i * 5, (i % 10) * 5)).every(Boolean)).toBe(true);
});

it('chooses none where the axes leave no room', () => {
  const choose = chooseMarkers({ left: 80, top: 0, width: -40, height: 50 }, 2);
  expect(choose(60, 10)).toBe(false);
});
