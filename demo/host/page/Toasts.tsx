import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';
import { Alert, useStyles2 } from '@grafana/ui';
import React, { type ReactElement, useEffect, useState } from 'react';
import { DoneEvent } from './DoneEvent';

/** Milliseconds a message stays. */
const duration = 4000;

/** The last success message, for a moment: "Panel JSON copied". */
export function Toasts(): ReactElement {
  const styles = useStyles2(getStyles);
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    const subscription = getAppEvents()
      .getStream(DoneEvent)
      .subscribe(({ payload }) => setMessage(payload));
    return () => subscription.unsubscribe();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(undefined), duration);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={styles.toasts} role="status">
      {message && <Alert severity="success" title={message} elevated />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'toasts', string> => ({
  toasts: css({ bottom: theme.spacing(2), position: 'fixed', right: theme.spacing(2), zIndex: theme.zIndex.portal }),
});
