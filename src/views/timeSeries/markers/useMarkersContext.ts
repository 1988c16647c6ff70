import { PanelContext, usePanelContext } from '@grafana/ui';
import { useMemo } from 'react';
import type { Options } from '../../../options/options';
import { markerEntries, SignalMarkers } from './markers';

/**
 * Grafana knows the signals, but not their markers: what the legend asks for markers is caught on its way to Grafana
 * and kept in the panel's options.
 */
export function useMarkersContext(
  markers: readonly SignalMarkers[],
  options: Options,
  onOptionsChange: (options: Options) => void
): PanelContext {
  const context = usePanelContext();
  return useMemo(() => {
    const namesOf = (label: unknown) =>
      markerEntries(markers)
        .find((entry) => entry.label === label)
        ?.markers.map(({ name }) => name);
    return {
      ...context,
      onToggleSeriesVisibility: (label, mode) => {
        const names = namesOf(label);
        if (names) {
          onOptionsChange({ ...options, hiddenMarkers: toggled(options.hiddenMarkers, names) });
        } else {
          context.onToggleSeriesVisibility?.(label, mode);
        }
      },
      // Without it Grafana shows no colour picker, as for people who may not edit.
      onSeriesColorChange:
        context.onSeriesColorChange &&
        ((label, color) => {
          const names = namesOf(label);
          if (names) {
            const chosen = Object.fromEntries(names.map((name) => [name, color]));
            onOptionsChange({ ...options, markerColors: { ...options.markerColors, ...chosen } });
          } else {
            context.onSeriesColorChange?.(label, color);
          }
        }),
    };
  }, [context, markers, options, onOptionsChange]);
}

/** Hides the given markers; if all of them are hidden already, shows them again. */
function toggled(hidden: readonly string[] = [], names: readonly string[]): string[] {
  const others = hidden.filter((name) => !names.includes(name));
  return names.every((name) => hidden.includes(name)) ? others : [...others, ...names];
}
