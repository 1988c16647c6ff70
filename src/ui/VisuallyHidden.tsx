import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** For screen readers (and browser tests) only: what a canvas shows, in words. */
export function VisuallyHidden({ children }: React.PropsWithChildren): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return <div className={styles.hidden}>{children}</div>;
}

const getStyles = () => ({
  hidden: css({
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  }),
});
