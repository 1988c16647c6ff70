import { useState } from 'react';
import { useTurns } from './useTurns';

/**
 * How many of very many things to draw: a few at first, and more with every turn until all are there.
 *
 * @param nAll all of them
 * @param nMore how many come at a time
 */
export function useGrowing(nAll: number, nMore: number): number {
  const [nDrawn, setDrawn] = useState(nMore);
  useTurns(nDrawn < nAll, () => setDrawn(nDrawn + nMore), 'later');
  return Math.min(nDrawn, nAll);
}
