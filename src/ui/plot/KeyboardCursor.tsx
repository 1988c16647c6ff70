import React, { useLayoutEffect } from 'react';
import { KeyboardPlugin, type Plot, type UPlotConfigBuilder } from './plotLibrary';

/**
 * Arrow keys move the cursor, as in Grafana's own panels; unlike there the tooltip follows, or whoever uses keys would
 * see a line and never learn what it stands on.
 */
export function KeyboardCursor({ config }: { config: UPlotConfigBuilder }): React.JSX.Element {
  useLayoutEffect(() => {
    config.addHook('init', followArrowKeys);
  }, [config]);
  return <KeyboardPlugin config={config} />;
}

function followArrowKeys(plot: Plot): void {
  let isHeld = false;
  plot.root.addEventListener('keydown', ({ key }) => (isHeld ||= key.startsWith('Arrow')));
  plot.root.addEventListener('keyup', () => (isHeld = false));
  plot.root.addEventListener('blur', () => (isHeld = false));
  const follow = ({ cursor, over }: Plot): void => {
    // A cursor that was set without an event may also be that of another panel.
    if (isHeld && cursor.event == null) {
      pretendPointer(over, cursor.left ?? -1, cursor.top ?? -1);
    }
  };
  (plot.hooks.setCursor ??= []).push(follow);
}

/** Crosshair, tooltip and other panels follow as if the mouse were there: CSS pixels from the plot's upper left corner. */
export function pretendPointer(over: HTMLElement, x: number, y: number): void {
  const { left, top } = over.getBoundingClientRect();
  over.dispatchEvent(new MouseEvent('mousemove', { clientX: left + x, clientY: top + y, bubbles: true }));
}

/** Calls `leave` when a plot loses the focus while keys, not the mouse, say where the cursor is. */
export function onKeysGone({ root, over }: Plot, leave: () => void): void {
  let byKeys = false;
  over.addEventListener('mousemove', ({ isTrusted }) => (byKeys = !isTrusted));
  root.addEventListener('blur', () => byKeys && leave());
}
