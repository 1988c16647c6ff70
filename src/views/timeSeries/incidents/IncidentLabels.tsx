import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { t } from '../../../i18n/t';
import type { ViewProps } from '../../../session/viewProps';
import type { PlacedPlot } from '../../../ui/plot/PlotAreaPlugin';
import { severityColor } from '../../../ui/text/severity';
import { type IncidentsOnTime, LABEL_HEIGHT } from './drawIncidents';
import { LABEL_FONT_SIZE, LABEL_PADDING, labelsOnPlot } from './labelsOnPlot';

interface Props {
  placed: PlacedPlot;
  /** Memoise it: new ones are placed at once. */
  onTime: IncidentsOnTime;
  /** What a label opens. */
  incidentMenu?: ViewProps['incidentMenu'];
}

/** What each incident is, above the plot, as far as there is room; a click opens what can be done with it. */
export function IncidentLabels({ placed, onTime, incidentMenu }: Props): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const labels = useMemo(() => labelsOnPlot(placed, onTime, theme), [placed, onTime, theme]);
  return labels.length === 0 ? null : (
    <ul
      className={styles.labels}
      style={{ top: placed.area.top - LABEL_HEIGHT }}
      aria-label={t('time-series.incident-labels', 'Names of incidents')}
    >
      {labels.map(({ incident, look, left, text }) => {
        const style =
          look === 'calledNormal' ? undefined : { '--severity': severityColor(look, theme) as string | undefined };
        const isMenu = look !== 'calledNormal' && incidentMenu !== undefined;
        const className = cx(styles.label, isMenu && styles.button, incident.ongoing && styles.ongoing);
        return (
          <li
            key={`${look} ${incident.start}`}
            className={styles.place}
            style={{ left, ...(style as React.CSSProperties) }}
          >
            {isMenu ? (
              incidentMenu(incident, undefined, { text, className })
            ) : (
              <span className={className}>{text}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  labels: css({ position: 'absolute', left: 0, margin: 0, padding: 0, listStyle: 'none', zIndex: 2 }),
  place: css({ position: 'absolute', top: 0 }),
  label: css({
    height: LABEL_HEIGHT - 4,
    padding: `0 ${LABEL_PADDING}px`,
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'none',
    fontSize: LABEL_FONT_SIZE,
    lineHeight: `${LABEL_HEIGHT - 4}px`,
    whiteSpace: 'nowrap',
    color: `var(--severity, ${theme.colors.text.secondary})`,
  }),
  button: css({
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}` },
  }),
  // What goes on is filled, what is over is words alone.
  ongoing: css({ background: 'var(--severity)', color: theme.colors.background.primary }),
});
