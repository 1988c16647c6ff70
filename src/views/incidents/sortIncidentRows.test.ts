import { minute } from '../../testing/frames';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { IncidentRow } from '../../session/incidentRows';
import { nextSortOrder, sortIncidentRows, SortOrder } from './sortIncidentRows';

const { prepared, detection } = viewPropsOf('......');
const judged = { prepared, detection: detection! };

const row = (start: number, severity: 'minor' | 'major', peakScore: number): IncidentRow => ({
  incident: incidentOf(start, start, { severity }),
  judged,
  startTime: minute(start),
  endTime: minute(start + 1),
  ...{ start: '', end: '', startClock: '', endClock: '' },
  duration: '',
  title: '',
  sentence: '',
  drivers: [],
  meaningOfShares: '',
  peakScore,
});

const rows = [row(1, 'minor', -0.6), row(2, 'major', -0.7), row(3, 'major', -0.8), row(4, 'minor', -0.65)];
const starts = (order: SortOrder) => sortIncidentRows(rows, order).map(({ incident }) => incident.start);

describe('sortIncidentRows', () => {
  it('by start: what goes on is the newest, whenever it began', () => {
    const ongoing = { ...row(1, 'minor', -0.6), incident: incidentOf(1, 9, { ongoing: true }) };
    expect(sortIncidentRows([row(5, 'major', -0.8), ongoing], { by: 'start', descending: true })[0]).toBe(ongoing);
  });

  it('by start: newest first, or oldest first', () => {
    expect(starts({ by: 'start', descending: true })).toEqual([4, 3, 2, 1]);
    expect(starts({ by: 'start', descending: false })).toEqual([1, 2, 3, 4]);
  });

  it('by severity: major before minor, among equals the strangest peak first', () => {
    expect(starts({ by: 'severity', descending: true })).toEqual([3, 2, 4, 1]);
    expect(starts({ by: 'severity', descending: false })).toEqual([1, 4, 2, 3]);
  });

  it('leaves the given rows as they are', () => {
    sortIncidentRows(rows, { by: 'start', descending: true });
    expect(rows.map(({ incident }) => incident.start)).toEqual([1, 2, 3, 4]);
  });
});

describe('nextSortOrder', () => {
  const newestFirst: SortOrder = { by: 'start', descending: true };

  it('turns the order round on the same column', () => {
    expect(nextSortOrder(newestFirst, 'start')).toEqual({ by: 'start', descending: false });
  });

  it('starts with the largest on another column', () => {
    expect(nextSortOrder({ by: 'start', descending: false }, 'severity')).toEqual({ by: 'severity', descending: true });
  });
});
