import { renderHook } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { useGrowing } from './useGrowing';

/** What was put on the page, one entry a frame. */
function drawn(nAll: number, nMore: number): number[] {
  const seen: number[] = [];
  renderHook(() => {
    const n = useGrowing(nAll, nMore);
    useLayoutEffect(() => {
      seen.push(n);
    });
  });
  return seen;
}

it('draws a few at a time until all are there', () => {
  expect(drawn(100, 30)).toEqual([30, 60, 90, 100]);
});

it('draws all at once if they are few', () => {
  expect(drawn(20, 30)).toEqual([20]);
});
