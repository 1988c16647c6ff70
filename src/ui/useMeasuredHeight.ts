import { RefCallback, useCallback, useRef, useState } from 'react';

/**
 * Height in CSS pixels of the element that gets the ref, kept up to date.
 *
 * @param expected taken until the browser has laid out the page. Where it is right, what depends on the height is drawn
 *   once, and the page is not laid out while it is still being built.
 */
export function useMeasuredHeight(expected: number): [ref: RefCallback<HTMLElement>, height: number] {
  const [height, setHeight] = useState(expected);
  const observerRef = useRef<ResizeObserver | undefined>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    observerRef.current?.disconnect();
    if (element) {
      observerRef.current = new ResizeObserver(() => setHeight(element.offsetHeight));
      observerRef.current.observe(element);
    }
  }, []);
  return [ref, height];
}
