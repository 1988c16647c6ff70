import { css } from '@emotion/css';
import React, { useMemo, useState } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { Detection, Incident } from '../../detection/detection';
import { typicalStep } from '../../detection/incidents';
import { countLabels } from '../labels/countLabels';
import { LabelCountList } from '../labels/LabelCountList';
import { formatCount } from '../text/countNoun';
import { rangeAround } from '../text/sampleSpan';
import { ViewProps } from '../viewProps';
import { incidentColumns } from './incidentColumns';
import { prepareIncidentRows } from './incidentRows';
import { IncidentTable } from './IncidentTable';
import { nextSortOrder, sortIncidentRows, SortOrder } from './sortIncidentRows';

/** Label counts as in the notebook, and below them what happened: one row an incident, newest first. */
export function IncidentsView(props: ViewProps): React.JSX.Element | null {
  const { detection, width, height } = props;
  const styles = useStyles2(getStyles);
  if (!detection) {
    return null;
  }
  return (
    <div className={styles.view} style={{ width, height }}>
      <LabelCountList counts={countLabels(detection.labels)} />
      {detection.incidents.length === 0 ? (
        <p className={styles.none}>{describeNone(detection)}</p>
      ) : (
        <ScrollContainer minHeight={0}>
          <Incidents {...props} detection={detection} />
        </ScrollContainer>
      )}
    </div>
  );
}

function Incidents(props: ViewProps & { detection: Detection }): React.JSX.Element {
  const { prepared, detection, timeZone, timeRange, width, onChangeTimeRange } = props;
  const [order, setOrder] = useState<SortOrder>({ by: 'start', descending: true });
  const rows = useMemo(() => prepareIncidentRows(prepared, detection, timeZone), [prepared, detection, timeZone]);
  const { time } = prepared.samples;

  const zoomTo = (incident: Incident) =>
    onChangeTimeRange(rangeAround(incident, time, typicalStep(time), timeRange.to.valueOf()));

  return (
    <IncidentTable
      columns={incidentColumns(width)}
      rows={sortIncidentRows(rows, order)}
      order={order}
      onSort={(by) => setOrder(nextSortOrder(order, by))}
      onOpen={zoomTo}
    />
  );
}

function describeNone({ labels }: Detection): string {
  const { normal, anomaly } = countLabels(labels);
  return `No incidents in this time range: ${formatCount(normal + anomaly)} samples judged, ${formatCount(anomaly)} anomalous.`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column' }),
  none: css({ margin: 'auto', padding: theme.spacing(2), color: theme.colors.text.secondary }),
});
