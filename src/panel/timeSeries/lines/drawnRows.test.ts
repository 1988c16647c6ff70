import { dateTime } from '@grafana/data';
import type { Detection } from '../../../detection/detection';
import { runToEnd } from '../../../detection/steps';
import { prepared } from '../../../testing/prepared';
import { minute } from '../../../testing/frames';
import { type DrawnRows, drawnRowsSteps, markersOnRows, valuesOnRows } from './drawnRows';
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

  it('finds the rows of markers and of typical values', () => {
    const [marker] = markersOnRows([{ samples: odd } as unknown as SignalMarkers], drawn);
    expect(marker.samples.map((row) => drawn.samples[row])).toEqual(odd);
    const numbered = Float64Array.from({ length: many }, (_, i) => i);
    expect(valuesOnRows(numbered, drawn)).toEqual(Float64Array.from(drawn.samples));
  });
});
