import { dateTime } from '@grafana/data';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { prepared } from '../../../testing/prepared';
import { minute } from '../../../testing/frames';
import { type DrawnRows, drawnRowsSteps, markersOnSamples, valuesOnRows } from './drawnRows';
import type { SignalMarkers } from '../markers/markers';

const prepareDrawnRows = (input: DrawnRows['input']): DrawnRows => runToEnd(drawnRowsSteps(input));

const many = 50_000;
const samples = prepared({ RPM: Array.from({ length: many }, (_, i) => i % 100) });
const range = { from: dateTime(minute(0)), to: dateTime(minute(many)) };
const timeRange = { ...range, raw: range };
const odd = [7, 12_345, 49_998];
const labels = new Int8Array(many).fill(1);
odd.forEach((sample) => (labels[sample] = -1));
const drawn = prepareDrawnRows({ prepared: samples, detection: { labels } as Detection, timeRange });

describe('drawnRowsSteps', () => {
  it('is the very frame of the samples while they are few', () => {
    const few = prepared({ RPM: [1, 2, 3] });
    const { frame, samples: all } = prepareDrawnRows({ prepared: few, timeRange });
    expect(frame).toBe(few.frame);
    expect([...all]).toEqual([0, 1, 2]);
  });

  it('says for each row of the plot which sample it is', () => {
    const [time, values] = drawn.frame.fields;
    expect(drawn.frame).toHaveLength(drawn.samples.length);
    expect(drawn.samples.length).toBeLessThan(many);
    drawn.samples.forEach((sample, row) => {
      expect(time.values[row]).toBe(minute(sample));
      expect(values.values[row]).toBe(sample % 100);
    });
  });

  it('has the line of each signal, with its gaps', () => {
    const withGap = prepared({ RPM: [1, null, 3], Latency: [4, 5, 6] });
    const { lines } = prepareDrawnRows({ prepared: withGap, timeRange });
    expect(lines.map(({ values }) => values)).toEqual([
      [1, null, 3],
      [4, 5, 6],
    ]);
    expect(drawn.lines[0].values).toEqual(drawn.frame.fields[1].values);
  });

  it('knows of no anomalies as long as there is no verdict', () => {
    expect(prepareDrawnRows({ prepared: samples, timeRange }).anomalous).toEqual([]);
  });

  it('finds the rows of markers and of typical values', () => {
    expect(drawn.anomalous.map((row) => drawn.samples[row])).toEqual(odd);
    const [marker] = markersOnSamples([{ samples: drawn.anomalous } as unknown as SignalMarkers], drawn);
    expect(marker.samples).toEqual(odd);
    const numbered = Float64Array.from({ length: many }, (_, i) => i);
    expect(valuesOnRows(numbered, drawn)).toEqual(Float64Array.from(drawn.samples));
  });
});
