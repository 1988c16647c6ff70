import { thinMarkers } from './thinMarkers';

test('markers that lie on top of each other are drawn once', () => {
  expect(
    thinMarkers(
      [
        [10.1, 20.2],
        [10.4, 20.9],
        [11.2, 20.3],
        [10.3, 21.1],
      ],
      1
    )
  ).toEqual([
    [10.1, 20.2],
    [11.2, 20.3],
    [10.3, 21.1],
  ]);
});

test('markers far apart are all drawn', () => {
  const apart = Array.from({ length: 100 }, (_, i) => [i * 5, (i % 10) * 5] as const);
  expect(thinMarkers(apart, 1)).toEqual(apart);
});
