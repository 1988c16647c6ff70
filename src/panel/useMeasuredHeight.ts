import { RefCallback, useCallback, useLayoutEffect, useState } from 'react';

/** Height in CSS pixels of the element that gets the ref, kept up to date. 0 until it is known. */
export function useMeasuredHeight(): [ref: RefCallback<HTMLElement>, height: number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  const ref = useCallback((newest: HTMLElement | null) => setElement(newest), []);

  useLayoutEffect(() => {
    if (!element) {
      return;
    }
    const measure = () => setHeight(element.offsetHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);

  return [ref, height];
}
