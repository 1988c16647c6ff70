import { type BusEvent, DataHoverClearEvent, DataHoverEvent } from '@grafana/data';
import { usePanelContext } from '@grafana/ui';
import { useEffect } from 'react';
import { type BehaviorSubject, filter, Subscription, throttleTime } from 'rxjs';
import type { Hover, HoverPlace } from './linked';
import { nearestSample } from './nearestSample';

/** The time series view speaks to the dashboard itself, through Grafana's own plugin. */
const spokenFor: ReadonlySet<HoverPlace> = new Set(['timeSeries', 'dashboard']);

/** A dashboard of many panels follows the pointer no faster than this, as with Grafana's own panels. */
const THROTTLE_MS = 50;

/** Tells other panels, through Grafana's event bus, what is pointed at here, and the other way round. */
export function useDashboardHover(hover: BehaviorSubject<Hover>, time: Float64Array): void {
  const { eventBus } = usePanelContext();

  useEffect(() => {
    const subscriptions = new Subscription();
    const isOwn = (event: BusEvent): boolean => event.origin === eventBus;
    subscriptions.add(
      eventBus.getStream(DataHoverEvent).subscribe((event) => {
        const pointedAt = event.payload.point?.time;
        if (!isOwn(event) && typeof pointedAt === 'number') {
          hover.next({ at: 'dashboard', sample: nearestSample(time, pointedAt) });
        }
      })
    );
    subscriptions.add(
      eventBus.getStream(DataHoverClearEvent).subscribe((event) => {
        if (!isOwn(event)) {
          hover.next({ at: 'dashboard' });
        }
      })
    );
    subscriptions.add(
      hover
        .pipe(
          filter(({ at }) => !spokenFor.has(at)),
          throttleTime(THROTTLE_MS, undefined, { leading: true, trailing: true })
        )
        .subscribe(({ sample }) =>
          eventBus.publish(sample === undefined ? new DataHoverClearEvent() : hoverAt(time[sample]))
        )
    );
    return () => subscriptions.unsubscribe();
  }, [eventBus, hover, time]);
}

function hoverAt(time: number): DataHoverEvent {
  return new DataHoverEvent({ point: { time } });
}
