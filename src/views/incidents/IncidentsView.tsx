import { css } from '@emotion/css';
import React, { useCallback, useMemo, useState } from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { ScrollContainer, useStyles2 } from '@grafana/ui';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { countLabels, LabelCounts, sumOfCounts } from '../labels/countLabels';
import { LabelCountList } from '../labels/LabelCountList';
import { seenLabels } from '../labels/seenLabels';
import { isLow } from '../../ui/lowView';
import { NoVerdict } from '../../ui/NoVerdict';
import { rangeAround } from '../../ui/text/sampleSpan';
import { JudgedSamples, ViewProps } from '../../session/viewProps';
import { CalledNormalList } from './CalledNormalList';
import { incidentColumns } from './incidentColumns';
import { judgedSamples } from './incidentsOfGroups';
import { IncidentRow } from '../../session/incidentRows';
import { IncidentTable } from './IncidentTable';
import { useIncidentRows } from './useIncidentRows';
import { useLinkedIncidents } from './useLinkedIncidents';
import { AcceptedList } from './AcceptedList';
import { nextSortOrder, SortOrder } from './sortIncidentRows';

/** Nobody reads more rows than this, and hundreds would hold up the page. */
const MAX_ROWS = 100;

/** What happened, in all groups: one row an incident, newest first; above them the label counts of the notebook's verdict. */
export function IncidentsView(props: ViewProps): React.JSX.Element {
  const { prepared, detection, groups, timeZone, width, height } = props;
  const styles = useStyles2(getStyles);
  const judged = useMemo(() => judgedSamples({ prepared, detection, groups }), [prepared, detection, groups]);
  const counts = useMemo(() => sumOfCounts(judged.map((each) => countLabels(seenLabels(each.detection)))), [judged]);
  if (!detection) {
    return <NoVerdict width={width} height={height} />;
  }
  const isClassic = detection.verdict === 'classic';
  const nIncidents = judged.reduce((n, each) => n + each.detection.incidents.length, 0);
  return (
    <div className={styles.view} style={{ width, height }}>
      {isClassic && !isLow(height) && (
        <>
          {groups && <div className={styles.heading}>{t('incidents.all-groups', 'All groups')}</div>}
          <LabelCountList counts={counts} isNumbered />
        </>
      )}
      {nIncidents === 0 ? (
        <p className={styles.none}>
          {isClassic ? describeNone(counts) : t('incidents.none-found', 'No incidents in this time range')}
        </p>
      ) : (
        <ScrollContainer minHeight={0}>
          <Incidents {...props} judged={judged} />
        </ScrollContainer>
      )}
      <AcceptedList judged={judged} timeZone={timeZone} />
      <CalledNormalList judged={judged} timeZone={timeZone} />
      {nIncidents > MAX_ROWS && <p className={styles.more}>{describeMore(nIncidents)}</p>}
    </div>
  );
}

function Incidents(props: ViewProps & { judged: readonly JudgedSamples[] }): React.JSX.Element {
  const { judged, options, groups, detection, timeZone, timeRange, width, height, incidentMenu, onChangeTimeRange } =
    props;
  const { point, pointedAt } = useLinkedIncidents(detection);
  const [order, setOrder] = useState<SortOrder>({ by: 'start', descending: true });
  const rows = useIncidentRows(judged, { options, timeZone, order, nRows: MAX_ROWS, annotations: props.annotations });
  const columns = useMemo(
    () => incidentColumns({ options, groups, incidentMenu, timeRange }, width),
    [options, groups, incidentMenu, timeRange, width]
  );
  const zoomTo = useCallback(
    ({ incident, judged: { prepared } }: IncidentRow) => {
      const { time } = prepared.samples;
      onChangeTimeRange(rangeAround(incident, time, typicalStep(time), timeRange.to.valueOf()));
    },
    [timeRange, onChangeTimeRange]
  );
  return (
    <IncidentTable
      columns={columns}
      rows={rows}
      order={order}
      onSort={(by) => setOrder(nextSortOrder(order, by))}
      onOpen={zoomTo}
      onPoint={point}
      isHeadHidden={isLow(height)}
      pointedAt={pointedAt}
    />
  );
}

function describeNone({ normal, anomaly }: LabelCounts): string {
  return t('incidents.none', '', {
    count: normal + anomaly,
    anomaly,
    defaultValue_one:
      'No incidents in this time range: {{count, number}} sample judged, {{anomaly, number}} anomalous.',
    defaultValue_other:
      'No incidents in this time range: {{count, number}} samples judged, {{anomaly, number}} anomalous.',
  });
}

function describeMore(nIncidents: number): string {
  return t(
    'incidents.more',
    'The first {{max, number}} of {{n, number}} incidents, in this order. Narrow the time range to see the others.',
    { max: MAX_ROWS, n: nIncidents }
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column' }),
  heading: css({
    padding: theme.spacing(0, 0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
  more: css({
    margin: 0,
    padding: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
  none: css({ margin: 'auto', padding: theme.spacing(2), color: theme.colors.text.secondary }),
});
