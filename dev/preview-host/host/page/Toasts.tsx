import { css } from '@emotion/css';
import { AppEvents, type BusEventType, type BusEventWithPayload, type GrafanaTheme2 } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';
import { Alert, useStyles2 } from '@grafana/ui';
import { type Unsubscribable } from 'rxjs';
import React, { type ReactElement, useEffect, useState } from 'react';
import { DoneEvent } from './DoneEvent';

interface Message {
  severity: 'success' | 'error';
  /** A title and, sometimes, a reason. */
  texts: string[];
}

/** Milliseconds a message stays. */
const duration = 4000;

/** The last message of the page or of a panel, for a moment: "Panel JSON copied". */
export function Toasts(): ReactElement {
  const styles = useStyles2(getStyles);
  const [message, setMessage] = useState<Message>();
  useEffect(() => {
    const events = getAppEvents();
    const subscription = events
      .getStream(DoneEvent)
      .subscribe(({ payload }) => setMessage({ severity: 'success', texts: [payload] }));
    subscription.add(listen(AppEvents.alertSuccess, (texts) => setMessage({ severity: 'success', texts })));
    subscription.add(listen(AppEvents.alertError, (texts) => setMessage({ severity: 'error', texts })));
    return () => subscription.unsubscribe();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(undefined), duration);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={styles.toasts} role="status">
      {message && (
        <Alert severity={message.severity} title={message.texts[0]} elevated>
          {message.texts[1]}
        </Alert>
      )}
    </div>
  );
}

/** Messages of panels, which are older than typed events: a name and texts. */
function listen(event: { readonly name: string }, onTexts: (texts: string[]) => void): Unsubscribable {
  return getAppEvents()
    .getStream<BusEventWithPayload<string[]>>({ type: event.name } as BusEventType<BusEventWithPayload<string[]>>)
    .subscribe(({ payload }) => onTexts(payload));
}

const getStyles = (theme: GrafanaTheme2): Record<'toasts', string> => ({
  toasts: css({ bottom: theme.spacing(2), position: 'fixed', right: theme.spacing(2), zIndex: theme.zIndex.portal }),
});
