import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { minute } from '../../testing/frames';
import { viewPropsOf } from '../../testing/viewProps';
import { cellSteps } from './rowCells';

const MINUTE = 60_000;

/** Cells of ten minutes of latency, whose usual spread is 5 ms; typically it is 45 ms, at an `x` 300 ms. */
function latencyCells(picture: string) {
  const { prepared, detection } = viewPropsOf(picture);
  const n = picture.length;
  const spread = [new Float64Array(n).fill(50), new Float64Array(n).fill(5)];
  const grid = { length: 10 * MINUTE, shift: 0 };
  return runToEnd(cellSteps(prepared, { ...detection!, spread }, [1], grid));
}

describe('cells of a lane', () => {
  it('are there only where the signal left its typical values', () => {
    expect(latencyCells('.'.repeat(40))).toEqual([]);
    expect(latencyCells(`${'.'.repeat(12)}x${'.'.repeat(20)}`)).toHaveLength(1);
  });

  it('say when, how far in spreads, and how many samples are anomalous', () => {
    expect(latencyCells(`${'.'.repeat(12)}xx${'.'.repeat(20)}`)).toEqual([
      {
        from: minute(10),
        to: minute(20),
        level: 3,
        deviation: (300 - 45) / 5,
        time: minute(12),
        signal: 'Latency',
        nAnomalous: 2,
      },
    ]);
  });

  it('begin at round times, whenever the samples begin', () => {
    const whole = latencyCells(`${'.'.repeat(12)}x${'.'.repeat(10)}`);
    const { prepared, detection } = viewPropsOf(`${'.'.repeat(12)}x${'.'.repeat(10)}`);
    const { samples } = prepared;
    const later = {
      ...prepared,
      samples: {
        ...samples,
        time: samples.time.slice(7),
        X: { nSamples: 16, columns: samples.X.columns.map((column) => column.slice(7)) },
      },
    };
    const cut = {
      ...detection!,
      labels: detection!.labels.slice(7),
      typical: detection!.typical.map((values) => values.slice(7)),
      spread: [new Float64Array(16).fill(50), new Float64Array(16).fill(5)],
    };
    expect(runToEnd(cellSteps(later, cut, [1], { length: 10 * MINUTE, shift: 0 }))).toEqual(whole);
  });

  it('are none where it is not known what is typical', () => {
    const { prepared, detection } = viewPropsOf('..xx..');
    expect(runToEnd(cellSteps(prepared, detection!, [0, 1], { length: MINUTE, shift: 0 }))).toEqual([]);
  });
});
