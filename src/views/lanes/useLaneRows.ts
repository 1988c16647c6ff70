import { useMemo } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { useSteps } from '../../session/useSteps';
import type { ViewProps } from '../../session/viewProps';
import { describeParts } from './describeParts';
import { incidentParts } from './incidentParts';
import type { LaneRow } from './lane';
import { laneRowsSteps, type LanesInput } from './laneRows';
import { MIN_CELL } from './laneSizes';
import type { LaneArea } from './useLaneArea';

/** Up to so many values, rows are made in a few milliseconds. */
const MAX_AT_ONCE = 50_000;

/** The rows, each with its part in the incident. */
export function useLaneRows(view: ViewProps, area: LaneArea, incident: Incident | undefined): readonly LaneRow[] {
  const { prepared, detection, groups, shownGroup, options, onOptionsChange } = view;
  const leastCell = ((area.to - area.from) * MIN_CELL) / Math.max(area.width, MIN_CELL);
  const input = useMemo<LanesInput>(
    () => ({ prepared, detection, groups, leastCell }),
    [prepared, detection, groups, leastCell]
  );
  const { nSamples, columns } = prepared.samples.X;
  const isSmall = nSamples * columns.length * (1 + (groups?.length ?? 0)) <= MAX_AT_ONCE;
  const { result = [] } = useSteps(input, isSmall, laneRowsSteps);
  const parts = useMemo(
    () => (detection && incident ? describeParts(incidentParts(prepared, detection, incident), prepared) : undefined),
    [prepared, detection, incident]
  );
  const shownName = groups?.find(({ key }) => key === shownGroup)?.name;
  const headingOf = (row: number): string | undefined => {
    const isFirst = row === 0 || (result[row].group === undefined) !== (result[row - 1].group === undefined);
    if (shownName === undefined || !isFirst) {
      return undefined;
    }
    return result[row].group === undefined
      ? t('lanes.signals-of', 'Signals of {{group}}', { group: nameInSentence(shownName) })
      : options.groupBy.map((label) => nameInSentence(label)).join(', ');
  };
  return result.map(({ key, name, cells, group, signal }, row) =>
    group === undefined
      ? { key, name, cells, part: parts?.at(signal ?? 0), heading: headingOf(row) }
      : {
          heading: headingOf(row),
          ...{ key, name, cells },
          isChosen: group === shownGroup,
          onChoose: () => onOptionsChange({ ...options, shownGroup: group }),
        }
  );
}
