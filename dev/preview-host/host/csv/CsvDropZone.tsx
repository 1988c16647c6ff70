import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type DragEvent, type ReactElement, type ReactNode, useState } from 'react';

interface CsvDropZoneProps {
  onFile: (file: File) => void;
  children: ReactNode;
}

/** Takes a file dropped anywhere on the page; while one is dragged over, it says so. */
export function CsvDropZone({ onFile, children }: CsvDropZoneProps): ReactElement {
  const styles = useStyles2(getStyles);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      setOver(true);
    }
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!currentTarget.contains(relatedTarget as Node | null)) {
      setOver(false);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) {
      onFile(file);
    }
  };
  return (
    <div onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <div className={styles.hint}>Drop a CSV or JSON file of time series</div>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2): Record<'hint', string> => ({
  hint: css({
    alignItems: 'center',
    background: theme.colors.background.primary,
    border: `2px dashed ${theme.colors.primary.border}`,
    borderRadius: theme.shape.radius.default,
    display: 'flex',
    fontSize: theme.typography.h3.fontSize,
    inset: theme.spacing(2),
    justifyContent: 'center',
    opacity: 0.96,
    padding: theme.spacing(2),
    pointerEvents: 'none',
    position: 'fixed',
    textAlign: 'center',
    zIndex: theme.zIndex.modal,
  }),
});
