import { EventBusSrv, createTheme } from '@grafana/data';
import { type PanelContext, PanelContextProvider, SeriesVisibilityChangeMode } from '@grafana/ui';
import { renderHook } from '@testing-library/react';
import React from 'react';
import { defaultOptions, type Options } from '../../../options/options';
import { viewPropsOf } from '../../../testing/viewProps';
import { prepareMarkers } from './markers';
import { useMarkersContext } from './useMarkersContext';

/** What the legend is given, within a panel of Grafana's that can do so much. */
function contextOf(change: Partial<Options> = {}, offered: Partial<PanelContext> = {}) {
  const options = { ...defaultOptions, ...change };
  const { samples, frame } = viewPropsOf('..xx....').prepared;
  const markers = prepareMarkers(
    {
      ...{ signals: samples.signals, frame, anomalous: [2, 3], samples: [0, 1, 2, 3] },
      detection: { verdict: 'classic', incidents: [] },
    },
    createTheme(),
    options
  );
  const onOptionsChange = jest.fn();
  const grafana = { eventsScope: 'test', eventBus: new EventBusSrv(), ...offered };
  const { result } = renderHook(() => useMarkersContext(markers, options, onOptionsChange), {
    wrapper: ({ children }) => <PanelContextProvider value={grafana}>{children}</PanelContextProvider>,
  });
  return { context: result.current, onOptionsChange, options };
}

const TOGGLE = SeriesVisibilityChangeMode.ToggleSelection;

it('a click on markers in the legend hides them, another one shows them again', () => {
  const hidden = contextOf();
  hidden.context.onToggleSeriesVisibility?.('Anomaly (RPM)', TOGGLE);
  expect(hidden.onOptionsChange).toHaveBeenCalledWith({ ...hidden.options, hiddenMarkers: ['RPM'] });

  const shown = contextOf({ hiddenMarkers: ['Latency', 'RPM'] });
  shown.context.onToggleSeriesVisibility?.('Anomaly (RPM)', TOGGLE);
  expect(shown.onOptionsChange).toHaveBeenCalledWith({ ...shown.options, hiddenMarkers: ['Latency'] });
});

it('a click on a signal is left to Grafana', () => {
  const onToggleSeriesVisibility = jest.fn();
  const { context, onOptionsChange } = contextOf({}, { onToggleSeriesVisibility });
  context.onToggleSeriesVisibility?.('RPM', TOGGLE);
  expect(onToggleSeriesVisibility).toHaveBeenCalledWith('RPM', TOGGLE);
  expect(onOptionsChange).not.toHaveBeenCalled();
});

it('a colour chosen for markers is kept in the options, beside others; one for a signal is left to Grafana', () => {
  const onSeriesColorChange = jest.fn();
  const { context, onOptionsChange, options } = contextOf(
    { markerColors: { Latency: 'blue' } },
    { onSeriesColorChange }
  );
  context.onSeriesColorChange?.('Anomaly (RPM)', 'green');
  expect(onOptionsChange).toHaveBeenCalledWith({ ...options, markerColors: { Latency: 'blue', RPM: 'green' } });
  expect(onSeriesColorChange).not.toHaveBeenCalled();
  context.onSeriesColorChange?.('RPM', 'red');
  expect(onSeriesColorChange).toHaveBeenCalledWith('RPM', 'red');
});

it('who may not edit is offered no colours', () => {
  expect(contextOf().context.onSeriesColorChange).toBeUndefined();
});
