import { DataHoverEvent, EventBusSrv } from '@grafana/data';
import { DashboardCursorSync } from '@grafana/schema';
import { PanelContextProvider } from '@grafana/ui';
import { act, render, waitFor } from '@testing-library/react';
import React from 'react';
import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { type Linked, useLinked } from './linked';
import { LinkedViews } from './LinkedViews';

/** Shows a picture of some minutes inside linked views; `linked` is what they share now. */
function setUp(picture = '..xx....') {
  const eventBus = new EventBusSrv();
  const props = viewPropsOf(picture, [incidentOf(2, 3)]);
  const seen: { linked?: Linked } = {};
  function Probe(): null {
    seen.linked = useLinked();
    return null;
  }
  const views = (prepared = props.prepared): React.JSX.Element => (
    <PanelContextProvider value={{ eventsScope: 'test', eventBus, sync: () => DashboardCursorSync.Crosshair }}>
      <LinkedViews prepared={prepared} detection={props.detection}>
        <Probe />
      </LinkedViews>
    </PanelContextProvider>
  );
  const { rerender } = render(views());
  return { eventBus, props, linked: () => seen.linked!, refresh: () => rerender(views({ ...props.prepared })) };
}

const around = { fields: [1, 2], x: [4000, 6000], y: [200, 400] } as const;

describe('linked views', () => {
  it('share the samples in a box, also after a refresh', () => {
    const { linked, refresh } = setUp();
    act(() => linked().onBox(around));
    expect(linked().inBox).toEqual([2, 3]);
    refresh();
    expect(linked().inBox).toEqual([2, 3]);
    act(() => linked().onBox(undefined));
    expect(linked().inBox).toEqual([]);
  });

  it('share the incident that is looked at', () => {
    const { linked, props } = setUp();
    act(() => linked().onIncident(props.detection?.incidents[0]));
    expect(linked().incident).toBe(props.detection?.incidents[0]);
    act(() => linked().onIncident(undefined));
    expect(linked().incident).toBeUndefined();
  });

  it('tell other panels what is pointed at, except what the time series tells them itself', async () => {
    const { eventBus, linked } = setUp();
    const told: unknown[] = [];
    eventBus.subscribe(DataHoverEvent, ({ payload }) => told.push(payload.point.time));
    linked().hover.next({ at: 'scatter', sample: 3 });
    linked().hover.next({ at: 'timeSeries', sample: 4 });
    linked().hover.next({ at: 'lanes', sample: 5 });
    await waitFor(() => expect(told).toHaveLength(2));
    expect(told).toEqual([minute(3), minute(5)]);
  });

  it('hear from other panels what is pointed at there: the sample nearest in time', () => {
    const { eventBus, linked } = setUp();
    eventBus.publish(new DataHoverEvent({ point: { time: minute(4) + 20_000 } }));
    expect(linked().hover.value).toEqual({ at: 'dashboard', sample: 4 });
  });
});
