import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { t } from '../../i18n/t';
import { CALLED_NORMAL, labelOf } from '../labels/label';
import { LabelMarker } from '../labels/LabelMarker';
import type { JudgedSamples } from '../../session/viewProps';
import { type IncidentRow, prepareIncidentRows } from '../../session/incidentRows';
import { quietList } from './quietList';

/** Who called this many incidents normal knows them. */
const MAX_LISTED = 20;

interface Props {
  judged: readonly JudgedSamples[];
  timeZone: TimeZone;
}

/** What would stand in the table if nobody had called it normal; the notices have a way to take that back. */
export function CalledNormalList({ judged, timeZone }: Props): React.JSX.Element | null {
  const list = useStyles2(quietList);
  const rows = useMemo(() => calledNormalRows(judged, timeZone), [judged, timeZone]);
  return rows.length === 0 ? null : (
    <ul className={list} aria-label={t('labels.called-normal', 'Called normal')}>
      {rows.map((row) => (
        <li key={`${row.judged.group?.key} ${row.incident.start}`}>
          <LabelMarker label={labelOf(CALLED_NORMAL)} />{' '}
          {t('incidents.called-normal-row', 'Called normal: {{start}} – {{end}}, {{title}}', { ...row })}
        </li>
      ))}
    </ul>
  );
}

function calledNormalRows(judged: readonly JudgedSamples[], timeZone: TimeZone): IncidentRow[] {
  return judged
    .flatMap((each) => {
      const incidents = (each.detection.calledNormal ?? []).map(({ incident }) => incident);
      return prepareIncidentRows(each, timeZone, incidents);
    })
    .slice(-MAX_LISTED);
}
