import { cut, parseSeries } from './labelledSeries';

const text = `TimeStamp,Value,Label
2026-01-01 00:02:00,30,1
"2026-01-01T00:00:00Z","10","0"
2026-01-01 00:01:00,,0
2026-01-01 00:02:00,31,0
`;

describe('parseSeries', () => {
  const series = parseSeries('a', text);

  it('reads UTC with and without a zone, in order, each moment once, rows without a value left out', () => {
    expect(Array.from(series.samples.time, (t) => new Date(t).toISOString().slice(11, 16))).toEqual(['00:00', '00:02']);
    expect(series.samples.X.columns).toEqual([Float64Array.of(10, 30)]);
    expect(Array.from(series.isEvent)).toEqual([0, 1]);
  });

  it('says which columns it got and which it needs', () => {
    expect(() => parseSeries('b', 'time,value\n1,2\n')).toThrow('b: got the columns time, value; expected TimeStamp');
  });

  it('can be cut', () => {
    expect(cut(series, 1, 2).samples.X).toEqual({ nSamples: 1, columns: [Float64Array.of(30)] });
  });
});
