import type { MissingPolicy, Samples } from '../detection';
import { createMatrix } from './matrix';
import { applyMissing } from './missing';

const _ = NaN;

function samplesOf(columns: Record<string, [MissingPolicy, number[]]>): Samples {
  const entries = Object.entries(columns);
  return {
    time: Float64Array.from(entries[0][1][1], (_value, i) => 60_000 * i),
    signals: entries.map(([name, [missing]]) => ({ name, missing, role: 'other', direction: 'both' })),
    X: createMatrix(entries.map(([, [, values]]) => Float64Array.from(values))),
  };
}

function applied(columns: Record<string, [MissingPolicy, number[]]>): object {
  const { samples, rows, notices } = applyMissing(samplesOf(columns));
  return {
    rows: [...rows],
    minutes: Array.from(samples.time, (time) => time / 60_000),
    columns: samples.X.columns.map((column) => [...column]),
    notices: notices.map(({ text }) => text),
  };
}

describe('applyMissing', () => {
  it('hands on samples that lack nothing, untouched and without notices', () => {
    const samples = samplesOf({ RPM: ['leave-out', [1, 2]], Latency: ['previous', [3, 4]] });
    const complete = applyMissing(samples);
    expect(complete.samples).toBe(samples);
    expect([...complete.rows]).toEqual([0, 1]);
    expect(complete.notices).toEqual([]);
  });

  it('leaves out samples without a value', () => {
    expect(applied({ RPM: ['leave-out', [1, _, 3, 4]], Latency: ['leave-out', [_, 6, _, 8]] })).toEqual({
      rows: [3],
      minutes: [3],
      columns: [[4], [8]],
      notices: ['1 sample without RPM left out', '2 samples without Latency left out'],
    });
  });

  it('keeps missing values for the forest', () => {
    expect(applied({ RPM: ['keep', [1, _]], Latency: ['leave-out', [5, 6]] })).toEqual({
      rows: [0, 1],
      minutes: [0, 1],
      columns: [
        [1, _],
        [5, 6],
      ],
      notices: ['1 sample without RPM kept as missing'],
    });
  });

  it('takes the previous value, and leaves out what comes before the first', () => {
    expect(applied({ RPM: ['previous', [_, 2, _, _, 5]] })).toEqual({
      rows: [1, 2, 3, 4],
      minutes: [1, 2, 3, 4],
      columns: [[2, 2, 2, 5]],
      notices: ['2 samples without RPM given its previous value', '1 sample without RPM left out'],
    });
  });

  it('takes zero', () => {
    expect(applied({ RPM: ['zero', [_, 2, _]] })).toEqual({
      rows: [0, 1, 2],
      minutes: [0, 1, 2],
      columns: [[0, 2, 0]],
      notices: ['2 samples without RPM given zero'],
    });
  });

  it.each<[MissingPolicy, number[], string]>([
    ['zero', [1, _], '1 sample without RPM given zero'],
    ['zero', [1, _, _], '2 samples without RPM given zero'],
    ['previous', [1, _], '1 sample without RPM given its previous value'],
    ['previous', [1, _, _], '2 samples without RPM given its previous value'],
    ['keep', [1, _], '1 sample without RPM kept as missing'],
    ['keep', [1, _, _], '2 samples without RPM kept as missing'],
    ['leave-out', [1, _], '1 sample without RPM left out'],
    ['leave-out', [1, _, _], '2 samples without RPM left out'],
  ])('with the policy %s says of %j: %s', (policy, values, said) => {
    const { notices } = applyMissing(samplesOf({ RPM: [policy, values] }));
    expect(notices).toEqual([expect.objectContaining({ level: 'info', text: said })]);
  });

  it('never writes to the given columns', () => {
    const samples = samplesOf({ RPM: ['zero', [_, 2]] });
    applyMissing(samples);
    expect([...samples.X.columns[0]]).toEqual([_, 2]);
  });

  it('works on samples without signals', () => {
    expect([...applyMissing({ time: new Float64Array(2), signals: [], X: createMatrix([]) }).rows]).toEqual([]);
  });
});
