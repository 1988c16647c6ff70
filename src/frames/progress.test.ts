import { DataFrameType, FieldType } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { labelled } from '../testing/groups';
import { textField, timed } from '../testing/frames';
import { prepareGroupsSteps } from './prepareGroups';
import { prepareSteps } from './prepareSamples';
import { positionSteps, timeGridSteps } from '@anomaly-forest/core/internal/series/timeGrid';

/** Shares that are told while the work is done. */
function toldBy(steps: Steps<unknown>): number[] {
  const told: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) {
    told.push(step.value);
  }
  return told;
}

function expectRising(told: readonly number[], atLeast: number): void {
  expect(told.length).toBeGreaterThanOrEqual(atLeast);
  told.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : told[i - 1]));
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
}

const N = 40_000;
/** Rows between two looks at what else there is to do. */
const STEP = 32_768;
const times = Array.from({ length: N }, (_, i) => i * 1000);
const values = times.map((_, i) => i % 7);

describe('while much is read, others get their turn, and the share that is done only rises', () => {
  it('of the moments of several series', () => {
    const told = toldBy(timeGridSteps([times, times.map((time) => time + 500)]));
    // Each series is walked along, and then merged with those before.
    expectRising(told, 2 + 1 + 2);
    expect(told[0]).toBeCloseTo(STEP / N / 4, 4);
    expect(told.length).toBeLessThan(10);
  });

  it('of the place of each row', () => {
    const told = toldBy(positionSteps(times, Float64Array.from(times)));
    expect(told).toEqual([(STEP - 1) / N]);
  });

  it('of several queries with several signals', () => {
    const frames = [timed(times, { A: values, B: values }), timed(times, { C: values })];
    expectRising(toldBy(prepareSteps(frames)), 2 + 5 + 2 + 3);
  });

  it('of groups, and of their baselines', () => {
    const series = ['a', 'b'].flatMap((service) => [
      labelled({ RPM: values }, { service }, 'A'),
      labelled({ RPM: values }, { service }, 'B'),
    ]);
    const told = toldBy(prepareGroupsSteps({ series, groupBy: ['service'], baselineQueries: ['B'] }));
    expectRising(told, 4 * 4);
    const alone = toldBy(prepareGroupsSteps({ series, groupBy: ['service'] }));
    expectRising(alone, 2 * 4);
    expect(Math.max(...alone)).toBeGreaterThan(0.9);
  });

  it('of long frames, one after the other', () => {
    const long = {
      length: 2,
      meta: { type: DataFrameType.TimeSeriesLong },
      fields: [{ name: 'Time', type: FieldType.time, config: {}, values: [0, 1] }, textField('service', ['a', 'b'])],
    };
    expectRising(toldBy(prepareSteps([long, long])), 2);
  });
});
