import { incidentOf, viewPropsOf } from '../testing/viewProps';
import { IncidentRow, prepareIncidentRows } from './incidentRows';

function rowsOf(picture: string, ...incidents: Array<ReturnType<typeof incidentOf>>): IncidentRow[] {
  const { prepared, detection } = viewPropsOf(picture, incidents);
  return prepareIncidentRows({ prepared, detection: detection! }, 'utc');
}

describe('prepareIncidentRows', () => {
  it('puts an incident into words', () => {
    const [row] = rowsOf('..xxxxxx..', incidentOf(2, 7));
    expect(row).toMatchObject({
      start: '2023-10-01 00:02:00',
      end: '00:08:00',
      startClock: '00:02',
      endClock: '00:08',
      duration: '6 minutes',
      title: 'Latency up',
      sentence: 'Latency 300 ms, typically 45 ms (×6.7); 6 minutes',
      drivers: [{ signal: 1, name: 'Latency', share: '93%', typical: '45 ms', actual: '300 ms', change: '×6.7' }],
    });
  });

  it('says of an ongoing incident that it is, instead of an end', () => {
    const [row] = rowsOf('........xx', incidentOf(8, 9, { ongoing: true }));
    expect(row.end).toBe('ongoing');
    expect(row.sentence).toBe('Latency 300 ms, typically 45 ms (×6.7); for 2 minutes so far');
  });

  it.each([
    [{ normalBelow: 181 }, 'Latency would be normal below 181 ms'],
    [{ normalAbove: 20 }, 'Latency would be normal above 20 ms'],
    [{}, undefined],
  ])('says up to where the strongest driver would be normal, if that is known: %j', (limit, text) => {
    const drivers = [{ signal: 1, share: 1, typical: 45, actual: 300, ...limit }];
    expect(rowsOf('..x.......', incidentOf(2, 2, { drivers }))[0].limit).toBe(text);
  });

  it.each([
    [{ isExplainedByForest: true }, /^Shares come from the forest/],
    [{}, /^Shares compare how far each signal was/],
  ])('says what the shares of the drivers are: %j', (explained, text) => {
    expect(rowsOf('..x.......', incidentOf(2, 2, explained))[0].meaningOfShares).toMatch(text);
  });

  it("knows each incident's peak score", () => {
    const [row] = rowsOf('..x.......', incidentOf(2, 2));
    expect(row.peakScore).toBe(-0.7);
  });

  it('keeps the order of time', () => {
    const rows = rowsOf('.x......x.', incidentOf(1, 1), incidentOf(8, 8));
    expect(rows.map(({ start }) => start)).toEqual(['2023-10-01 00:01:00', '2023-10-01 00:08:00']);
  });
});
