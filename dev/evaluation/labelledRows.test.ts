import { cutLabelled, parseLabelledFile } from './labelledRows';

const text = `TimeStamp,Value,Label
2026-01-01 00:02:00,30,1
"2026-01-01T00:00:00Z","10","0"
2026-01-01 00:01:00,,0
2026-01-01 00:02:00,31,0
`;

describe('parseLabelledFile', () => {
  const file = parseLabelledFile('a', text);

  it('reads rows in order, each moment once, and keeps the labels from the detector', () => {
    expect(Array.from(file.rows.time, (t) => new Date(t).toISOString().slice(11, 16))).toEqual([
      '00:00',
      '00:01',
      '00:02',
    ]);
    expect(file.rows.signals).toEqual([{ name: 'Value', values: Float64Array.of(10, NaN, 30) }]);
    expect(Array.from(file.isEvent)).toEqual([0, 0, 1]);
    expect(file.cells[2].Value).toBe('30');
  });

  it('takes the signals that are asked for, in their order', () => {
    const { rows } = parseLabelledFile('b', 'time,x,y\n0,1,2\n60000,3,4\n', ['y', 'x']);
    expect(rows.signals.map(({ name }) => name)).toEqual(['y', 'x']);
    expect(() => parseLabelledFile('b', 'time,x\n0,1\n', ['z'])).toThrow('b: there is no column "z"');
  });

  it('has no event without a column of labels', () => {
    expect(Array.from(parseLabelledFile('c', 'time,x\n0,1\n60000,2\n').isEvent)).toEqual([0, 0]);
  });

  it('says what is wrong with a file', () => {
    expect(() => parseLabelledFile('d', 'time,x\nnever,1\n')).toThrow('d: Line 2');
  });

  it('can be cut', () => {
    expect(cutLabelled(file, 2, 3)).toMatchObject({ isEvent: Uint8Array.of(1) });
    expect(cutLabelled(file, 2, 3).rows.signals[0].values).toEqual(Float64Array.of(30));
  });
});
