import { fireEvent, render } from '@testing-library/react';
import React from 'react';
import type { Plot } from '../../../ui/plot/plotLibrary';
import { useSharedCursor } from './useSharedCursor';

function Lane({ plot }: { plot: Plot }): React.JSX.Element {
  const { laneProps, crosshairRef } = useSharedCursor(plot);
  return (
    <div data-testid="lane" {...laneProps}>
      <div data-testid="crosshair" ref={crosshairRef} />
    </div>
  );
}

/** A plot 200 pixels high at 10 from the top, and where the mouse has been on it. */
function plotOf() {
  const over = document.createElement('div');
  over.getBoundingClientRect = () => ({ top: 10, height: 200 }) as DOMRect;
  const moves: Array<[string, number, number]> = [];
  for (const type of ['mousemove', 'mouseleave']) {
    over.addEventListener(type, (event) => {
      const { clientX, clientY } = event as MouseEvent;
      moves.push([type, clientX, clientY]);
    });
  }
  const plot = { over, hooks: {} } as unknown as Plot;
  const setCursor = (left?: number): void =>
    plot.hooks.setCursor?.forEach((hook) => hook?.({ ...plot, cursor: { left } } as unknown as Plot));
  return { plot, moves, setCursor };
}

it('the mouse over the lane is handed on to the middle of the plot', () => {
  const { plot, moves } = plotOf();
  const { getByTestId } = render(<Lane plot={plot} />);
  // jsdom has no PointerEvent; React reads the place of whatever has this name.
  fireEvent(getByTestId('lane'), new MouseEvent('pointermove', { bubbles: true, clientX: 42, buttons: 0 }));
  expect(moves).toEqual([['mousemove', 42, 110]]);
});

it('what is dragged over the lane stays in the lane', () => {
  const { plot, moves } = plotOf();
  const { getByTestId } = render(<Lane plot={plot} />);
  fireEvent(getByTestId('lane'), new MouseEvent('pointermove', { bubbles: true, clientX: 42, buttons: 1 }));
  expect(moves).toEqual([]);
});

it('the plot hears that the mouse has left the lane', () => {
  const { plot, moves } = plotOf();
  const { getByTestId } = render(<Lane plot={plot} />);
  fireEvent(getByTestId('lane'), new MouseEvent('pointerout', { bubbles: true, relatedTarget: document.body }));
  expect(moves.map(([type]) => type)).toEqual(['mouseleave']);
});

it("the crosshair follows the plot's cursor, and goes with it", () => {
  const { plot, setCursor } = plotOf();
  const { getByTestId, unmount } = render(<Lane plot={plot} />);
  const { style } = getByTestId('crosshair');
  setCursor(0);
  expect([style.display, style.transform]).toEqual(['block', 'translateX(0px)']);
  setCursor(33);
  expect([style.display, style.transform]).toEqual(['block', 'translateX(33px)']);
  setCursor(-10);
  expect(style.display).toBe('none');
  setCursor(33);
  setCursor(undefined);
  expect(style.display).toBe('none');
  unmount();
  expect(plot.hooks.setCursor).toEqual([]);
});
