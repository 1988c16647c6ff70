import { startTransition, useEffect, useState } from 'react';

/**
 * How many of very many things to draw: a few at first, and more with every frame until all are there. Together they
 * would hold up the page.
 *
 * @param nAll all of them
 * @param nMore how many come at a time
 */
export function useGrowing(nAll: number, nMore: number): number {
  const [nDrawn, setDrawn] = useState(nMore);
  useEffect(() => {
    if (nDrawn < nAll) {
      startTransition(() => setDrawn(nDrawn + nMore));
    }
  }, [nDrawn, nAll, nMore]);
  return Math.min(nDrawn, nAll);
}
