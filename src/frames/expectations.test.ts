import type { DataFrame, Labels } from '@grafana/data';
import { minute, minutely, numberField, timed } from '../testing/frames';
import type { FieldConfig } from '../options/options';
import { describeFieldUses } from './fieldUses';
import { prepareSamples } from './prepareSamples';

/** What is said of each signal (typical, low, high at each sample), and what else is said. */
function read(...series: DataFrame[]): { said: Record<string, unknown>; notices: string[] } {
  const result = prepareSamples(series);
  if ('warning' in result) {
    throw new Error(`Unexpected warning: ${result.warning.text}`);
  }
  const { samples, notices } = result.prepared;
  return {
    said: Object.fromEntries(
      samples.signals.map(({ name }, j) => {
        const one = samples.expected?.[j];
        const all = one && [one.typical, ...(one.bounds ? [one.bounds.low, one.bounds.high] : [])];
        return [name, all?.map((values) => Array.from(values))];
      })
    ),
    notices: notices.map(({ text }) => text).filter((text) => !text.startsWith('Signal')),
  };
}

/** A frame of one series a minute, as Prometheus answers. */
function series(metric: string, labels: Labels, values: number[], custom: FieldConfig = {}): DataFrame {
  const frame = timed(
    values.map((_, i) => minute(i)),
    {}
  );
  const field = numberField('Value', values, { labels: { __name__: metric, ...labels }, config: { custom } });
  return { ...frame, fields: [frame.fields[0], field], refId: 'A' };
}

const set = (frame: DataFrame, name: string, custom: FieldConfig): DataFrame => ({
  ...frame,
  fields: frame.fields.map((field) =>
    field.name === name ? { ...field, config: { ...field.config, custom } } : field
  ),
});

describe('fields that say what is typical', () => {
  it('are known by the names of Prophet, and are no signals', () => {
    const frame = minutely({ y: [5, 6], yhat: [4, 5], yhat_lower: [1, 2], yhat_upper: [8, 9] });
    expect(read(frame)).toEqual({
      said: {
        y: [
          [4, 5],
          [1, 2],
          [8, 9],
        ],
      },
      notices: [],
    });
  });

  it('are known by the labels of Grafana’s metric forecasts; each belongs to its own series', () => {
    const frames = ['a', 'b'].flatMap((job, i) => [
      series('rate:actual', { job }, [10 * i, 10 * i + 1]),
      series('rate:predicted', { job, ml_forecast: 'yhat' }, [10 * i + 2, 10 * i + 3]),
    ]);
    expect(Object.values(read(...frames).said)).toEqual([[[2, 3]], [[12, 13]]]);
  });

  it('are told apart by the name of the forecast where labels are the same', () => {
    const frames = ['rate', 'errors'].flatMap((metric, i) => [
      series(`${metric}:actual`, { job: 'a' }, [10 * i, 10 * i + 1]),
      series(`${metric}:predicted`, { job: 'a', ml_forecast: 'yhat' }, [10 * i + 2, 10 * i + 3]),
    ]);
    expect(Object.values(read(...frames).said)).toEqual([[[2, 3]], [[12, 13]]]);
  });

  it('can be chosen by override, for a signal by its name', () => {
    let frame = minutely({ RPM: [5, 6], Latency: [50, 60], usual: [4, 5], most: [8, 9] });
    frame = set(frame, 'usual', { expectation: 'typical', expectationOf: 'RPM' });
    frame = set(frame, 'most', { expectation: 'upper', expectationOf: 'RPM' });
    expect(read(frame).said).toEqual({
      RPM: [
        [4, 5],
        [-Infinity, -Infinity],
        [8, 9],
      ],
      Latency: undefined,
    });
  });

  it('may be signals by override, and are where there is nothing else', () => {
    const own = set(minutely({ RPM: [5, 6], yhat: [4, 5] }), 'yhat', { expectation: 'no' });
    expect(read(own).said).toEqual({ RPM: undefined, yhat: undefined });
    expect(read(minutely({ yhat: [4, 5] })).said).toEqual({ yhat: undefined });
    const ignored = set(minutely({ RPM: [5, 6], yhat: [4, 5] }), 'yhat', { signal: 'ignore' });
    expect(read(ignored).said).toEqual({ RPM: undefined });
  });

  it('of both bounds have their middle as the typical value', () => {
    expect(read(minutely({ RPM: [5, 6], yhat_lower: [1, 1], yhat_upper: [8, 9] })).said).toEqual({
      RPM: [
        [4.5, 5],
        [1, 1],
        [8, 9],
      ],
    });
  });

  it('have values at the moments of the samples, between their own', () => {
    const rpm = timed([0, 1, 2, 3].map(minute), { RPM: [5, 6, 7, 8] }, { refId: 'A' });
    const hat = timed([1, 3, 5].map(minute), { yhat: [10, 20, 30] }, { refId: 'B' });
    expect(read(rpm, hat).said).toEqual({ RPM: [[NaN, 10, 15, 20]] });
  });

  it('that cannot be put to use are told', () => {
    const two = minutely({ RPM: [5, 6], Latency: [50, 60], yhat: [4, 5] });
    expect(read(two).notices).toEqual([
      'yhat says what is typical, but not of which of the signals RPM, Latency: set "Expectation of", or group by a label',
    ]);
    expect(read(set(two, 'yhat', { expectationOf: 'Rpm' })).notices).toEqual([
      'yhat is to say what is typical of Rpm, but the signals are RPM, Latency: correct "Expectation of"',
    ]);
    expect(read(minutely({ RPM: [5, 6], yhat_upper: [4, 5] })).notices).toEqual([
      'yhat_upper alone does not say what is typical of RPM: add the typical value, or the other bound',
    ]);
  });

  it('are shown as such in the table of fields', () => {
    const { fields } = describeFieldUses({ series: [minutely({ RPM: [5, 6], yhat_lower: [1, 2] })], groupBy: [] });
    expect(fields.map(({ field, use, reason }) => [field, use, reason?.text])).toEqual([
      ['Time', 'time', undefined],
      ['RPM', 'signal', undefined],
      ['yhat_lower', 'expectation', 'The lower bound of what is typical of a signal'],
    ]);
  });
});
