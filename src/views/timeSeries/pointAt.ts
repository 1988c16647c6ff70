import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { pretendPointer } from '../../ui/plot/KeyboardCursor';
import type { Plot } from '../../ui/plot/plotLibrary';

/**
 * Puts the cursor on an incident's peak, on the signal that drove it, as if the mouse were there. What is outside the visible
 * range is not pointed at.
 */
export function pointAt(plot: Plot, incident: Incident | undefined, { samples, frame }: PreparedSamples): void {
  const { width, height } = plot.over.getBoundingClientRect();
  const x = incident ? plot.valToPos(samples.time[incident.peak], 'x') : -1;
  if (!incident || !(x >= 0 && x <= width)) {
    leavePlot(plot);
    return;
  }
  const signal = incident.drivers[0]?.signal ?? 0;
  const value: unknown = frame.fields[signal + 1].values[incident.peak];
  const y = typeof value === 'number' ? plot.valToPos(value, plot.series[signal + 1].scale ?? 'y') : NaN;
  const isVisible = y >= 0 && y <= height;
  pretendPointer(plot.over, x, isVisible ? y : height / 2);
}

/** The mouse is gone: no crosshair, no tooltip. */
export function leavePlot(plot: Plot): void {
  plot.setCursor({ left: -10, top: -10 });
}
