import { PanelContext, usePanelContext } from '@grafana/ui';
import { useMemo } from 'react';
import type { Options } from '../../options';
import type { SignalMarkers } from './markers';

/**
 * Grafana knows the signals, but not their markers: what the legend asks for a marker is caught on its way to Grafana
 * and kept in the panel's options.
 */
export function useMarkersContext(
  markers: readonly SignalMarkers[],
  options: Options,
  onOptionsChange: (options: Options) => void
): PanelContext {
  const context = usePanelContext();
  return useMemo(() => {
    const signalOf = (label: unknown) => markers.find((marker) => marker.label === label)?.name;
    return {
      ...context,
      onToggleSeriesVisibility: (label, mode) => {
        const signal = signalOf(label);
        if (signal === undefined) {
          context.onToggleSeriesVisibility?.(label, mode);
        } else {
          onOptionsChange({ ...options, hiddenMarkers: toggled(options.hiddenMarkers, signal) });
        }
      },
      // Without it Grafana shows no colour picker, as for people who may not edit.
      onSeriesColorChange:
        context.onSeriesColorChange &&
        ((label, color) => {
          const signal = signalOf(label);
          if (signal === undefined) {
            context.onSeriesColorChange?.(label, color);
          } else {
            onOptionsChange({ ...options, markerColors: { ...options.markerColors, [signal]: color } });
          }
        }),
    };
  }, [context, markers, options, onOptionsChange]);
}

function toggled(names: readonly string[] = [], name: string): string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
}
