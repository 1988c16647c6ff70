import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Plot } from '../../../ui/plot/plotLibrary';

interface SharedCursor {
  /** For the element below the plot, which is as wide as the plot's area. */
  readonly laneProps: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
  };
  /** A vertical line in it, at its left edge. */
  readonly crosshairRef: RefObject<HTMLDivElement | null>;
}

/** One cursor for a plot and what stands below it: the mouse is handed on to the plot, the crosshair follows the plot's. */
export function useSharedCursor(plot: Plot): SharedCursor {
  const crosshairRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = ({ cursor: { left = -1 } }: Plot): void => {
      if (crosshairRef.current) {
        crosshairRef.current.style.display = left < 0 ? 'none' : 'block';
        crosshairRef.current.style.transform = `translateX(${left}px)`;
      }
    };
    const hooks = (plot.hooks.setCursor ??= []);
    hooks.push(follow);
    return () => {
      hooks.splice(hooks.indexOf(follow), 1);
    };
  }, [plot]);

  const hand = (type: string, clientX: number): void => {
    const { top, height } = plot.over.getBoundingClientRect();
    plot.over.dispatchEvent(new MouseEvent(type, { clientX, clientY: top + height / 2, bubbles: true }));
  };
  return {
    laneProps: {
      onPointerMove: ({ clientX, buttons }) => buttons === 0 && hand('mousemove', clientX),
      onPointerLeave: () => hand('mouseleave', -1),
    },
    crosshairRef,
  };
}
