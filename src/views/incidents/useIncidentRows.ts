import type { TimeZone } from '@grafana/schema';
import { useMemo } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Confidence } from '@anomaly-forest/core/internal/analysis/confidence';
import { confidenceWords, describeConfidence } from '../../features/confidence/describeConfidence';
import { useConfidence } from '../../features/confidence/useConfidence';
import { nearbyAnnotation } from '../../features/annotations/nearbyAnnotation';
import type { JudgedSamples, ViewProps } from '../../session/viewProps';
import { type IncidentRow, prepareIncidentRows } from './incidentRows';
import { firstIncidents } from './incidentsOfGroups';
import type { SortOrder } from './sortIncidentRows';
import { useGrowing } from '../../session/turns/useGrowing';

/** About as many as a panel shows without scrolling; to put them into words and draw them takes 20 ms. */
const ROWS_AT_ONCE = 8;

/** What rows are asked for. */
interface Asked extends Pick<ViewProps, 'options' | 'timeZone' | 'annotations'> {
  readonly order: SortOrder;
  readonly nRows: number;
}

/**
 * The first incidents of all groups in words, in the given order: a few at first, soon all of them. To put one into words
 * takes half a millisecond; it stays the same object until it says something else.
 */
export function useIncidentRows(
  judged: readonly JudgedSamples[],
  { options, timeZone, order, nRows, annotations }: Asked
): readonly IncidentRow[] {
  const confidence = useConfidence(judged, options);
  const first = useMemo(() => firstIncidents(judged, order, nRows), [judged, order, nRows]);
  const nDrawn = useGrowing(first.length, ROWS_AT_ONCE);
  const inWords = useMemo(() => rememberingWords(timeZone), [timeZone]);
  return useMemo(
    () =>
      first.slice(0, nDrawn).map(({ of, incident }) => {
        const row = withConfidence(inWords(of, incident), confidence.get(incident));
        const nearby = nearbyAnnotation(annotations, incident, of.prepared.samples);
        return nearby === undefined ? row : { ...row, nearby };
      }),
    [first, nDrawn, inWords, confidence, annotations]
  );
}

function rememberingWords(timeZone: TimeZone): (of: JudgedSamples, incident: Incident) => IncidentRow {
  const known = new WeakMap<Incident, IncidentRow>();
  return (of, incident) => {
    const before = known.get(incident);
    if (before?.judged === of) {
      return before;
    }
    const [row] = prepareIncidentRows(of, timeZone, [incident]);
    known.set(incident, row);
    return row;
  };
}

function withConfidence(row: IncidentRow, confidence: Confidence | undefined): IncidentRow {
  return confidence
    ? { ...row, confidence: { words: confidenceWords(confidence), figures: describeConfidence(confidence) } }
    : row;
}
