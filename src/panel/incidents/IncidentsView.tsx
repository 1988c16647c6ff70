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

/** Nobody reads more rows than this, and hundreds would hold up the page. */
const MAX_ROWS = 100;

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
  const { prepared, detection, timeZone, timeRange, width, onChangeTimeRange, incidentMenu } = props;
  const styles = useStyles2(getStyles);
  const [order, setOrder] = useState<SortOrder>({ by: 'start', descending: true });
  const rows = useMemo(
    () => prepareIncidentRows(prepared, detection, timeZone, firstIncidents(detection, order)),
    [prepared, detection, timeZone, order]
  );
  const { time } = prepared.samples;

  const zoomTo = (incident: Incident) =>
    onChangeTimeRange(rangeAround(incident, time, typicalStep(time), timeRange.to.valueOf()));

  return (
    <>
      <IncidentTable
        columns={incidentColumns(width, incidentMenu)}
        rows={rows}
        order={order}
        onSort={(by) => setOrder(nextSortOrder(order, by))}
        onOpen={zoomTo}
      />
      {detection.incidents.length > MAX_ROWS && (
        <p className={styles.more}>{describeMore(detection.incidents.length)}</p>
      )}
    </>
  );
}

/** Only those that are shown are put into words. */
function firstIncidents({ incidents, scoreSamples }: Detection, order: SortOrder): Incident[] {
  const ranked = incidents.map((incident) => ({ incident, peakScore: scoreSamples[incident.peak] }));
  return sortIncidentRows(ranked, order)
    .slice(0, MAX_ROWS)
    .map(({ incident }) => incident);
}

function describeNone({ labels }: Detection): string {
  const { normal, anomaly } = countLabels(labels);
  return `No incidents in this time range: ${formatCount(normal + anomaly)} samples judged, ${formatCount(anomaly)} anomalous.`;
}

function describeMore(nIncidents: number): string {
  return `The first ${MAX_ROWS} of ${formatCount(nIncidents)} incidents in this order. Narrow the time range to see others.`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column' }),
  more: css({
    margin: 0,
    padding: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
  none: css({ margin: 'auto', padding: theme.spacing(2), color: theme.colors.text.secondary }),
});
