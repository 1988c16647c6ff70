import type { TimeZone } from '@grafana/schema';
import { t } from '../../i18n/t';
import { formatEndTime, formatTime } from '../../ui/text/formatTime';
import { formatTimes } from './formatTimes';
import type { LaneCell, LaneRow } from './lane';

/** When a cell was: `2023-10-01 05:00:00 to 05:05:00`. */
export function describeCellTime({ from, to }: LaneCell, timeZone: TimeZone): string {
  return t('lanes.cell-time', '{{from}} to {{to}}', {
    from: formatTime(from, timeZone),
    to: formatEndTime(to, from, timeZone),
  });
}

/** How far a signal went: `Latency 46 spreads up`, in units of its usual spread. */
export function describeDeviation({ signal, deviation }: LaneCell): string {
  return t('lanes.deviation', '{{signal}} {{times}}', { signal, times: formatTimes(deviation) });
}

/** Whether the verdict found anomalies in it. */
export function describeVerdictOf({ nAnomalous }: LaneCell): string {
  return nAnomalous === 0
    ? t('lanes.no-anomaly', 'no anomalous sample')
    : t('lanes.anomalies', '', {
        count: nAnomalous,
        defaultValue_one: '{{count, number}} anomalous sample',
        defaultValue_other: '{{count, number}} anomalous samples',
      });
}

/** All of it in one sentence, for those who cannot see the cell. */
export function describeCell(row: LaneRow, cell: LaneCell, timeZone: TimeZone): string {
  return t('lanes.cell', '{{row}}, {{time}}: {{deviation}}, {{verdict}}', {
    row: row.name,
    time: describeCellTime(cell, timeZone),
    deviation: describeDeviation(cell),
    verdict: describeVerdictOf(cell),
  });
}
