import { DataFrameType, FieldType } from '@grafana/data';
import { sharesOf } from '@anomaly-forest/core/internal/testing/sharesOf';
import { labelled } from '../testing/groups';
import { textField, timed } from '../testing/frames';
import { prepareGroupsSteps } from './prepareGroups';
import { prepareSteps } from './prepareSamples';
import { positionSteps, timeGridSteps } from '@anomaly-forest/core/internal/series/timeGrid';

function expectRising(told: readonly number[], atLeast: number): void {
  expect(told.length).toBeGreaterThanOrEqual(atLeast);
  told.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : told[i - 1]));
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
}

const N = 40_000;
const times = Array.from({ length: N }, (_, i) => i * 1000);
const values = times.map((_, i) => i % 7);

describe('while much is read, others get their turn, and the share that is done only rises', () => {
  it('of the moments of several series', () => {
    const told = sharesOf(timeGridSteps([times, times.map((time) => time + 500)]));
    // Each series is walked along, and then merged with those before.
    expectRising(told, 2 + 1 + 2);
    expect(told.length).toBeLessThan(10);
  });

  it('of the place of each row', () => {
    const told = sharesOf(positionSteps(times, Float64Array.from(times)));
    expect(told).toHaveLength(1);
  });

  it('of several queries with several signals', () => {
    const frames = [timed(times, { A: values, B: values }), timed(times, { C: values })];
    expectRising(sharesOf(prepareSteps(frames)), 2 + 5 + 2 + 3);
  });

  it('of groups, and of their baselines', () => {
    const series = ['a', 'b'].flatMap((service) => [
      labelled({ RPM: values }, { service }, 'A'),
      labelled({ RPM: values }, { service }, 'B'),
    ]);
    const told = sharesOf(prepareGroupsSteps({ series, groupBy: ['service'], baselineQueries: ['B'] }));
    expectRising(told, 4 * 4);
    const alone = sharesOf(prepareGroupsSteps({ series, groupBy: ['service'] }));
    expectRising(alone, 2 * 4);
    expect(Math.max(...alone)).toBeGreaterThanOrEqual(0.9);
  });

  it('of long frames, one after the other', () => {
    const long = {
      length: 2,
      meta: { type: DataFrameType.TimeSeriesLong },
      fields: [{ name: 'Time', type: FieldType.time, config: {}, values: [0, 1] }, textField('service', ['a', 'b'])],
    };
    expectRising(sharesOf(prepareSteps([long, long])), 2);
  });
});
