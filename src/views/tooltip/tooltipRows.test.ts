import { createTheme } from '@grafana/data';
import { SortOrder } from '@grafana/schema';
import { FieldConfig } from '../../options/options';
import { calmDetection, someOptions } from '../../testing/detections';
import { prepared } from '../../testing/prepared';
import { tooltipRows } from './tooltipRows';

const theme = createTheme();

const prepare = (custom: Record<string, Partial<FieldConfig>> = {}) =>
  prepared({ RPM: [5000, 15000, 5100], Latency: [45, 300, null], Errors: [1, 900, 2] }, custom);

const names = (sort: SortOrder, sample = 1, custom = {}) =>
  tooltipRows({ prepared: prepare(custom), sample, sort, theme }).map(({ name }) => name);

describe('tooltipRows', () => {
  it('lists the signals with their values at the sample', () => {
    const rows = tooltipRows({ prepared: prepare(), sample: 0, sort: SortOrder.None, theme });
    expect(rows.map(({ name, value }) => `${name} ${value}`)).toEqual(['RPM 5000', 'Latency 45', 'Errors 1']);
  });

  it('says so where a signal has no value', () => {
    const rows = tooltipRows({ prepared: prepare(), sample: 2, sort: SortOrder.None, theme });
    expect(rows[1].value).toBe('no value');
  });

  it('leaves out a signal that has no row at that time, though others have', () => {
    const { samples, frame } = prepare();
    const fields = frame.fields.map((field) => ({ ...field, values: [...field.values] }));
    fields[2].values[0] = undefined;
    const rows = tooltipRows({
      prepared: {
        samples,
        frame: { ...frame, fields },
        fullNames: samples.signals.map(({ name }) => name),
        notices: [],
      },
      sample: 0,
      sort: SortOrder.None,
      theme,
    });
    expect(rows.map(({ name }) => name)).toEqual(['RPM', 'Errors']);
  });

  it('is sorted as the options ask', () => {
    expect(names(SortOrder.None)).toEqual(['RPM', 'Latency', 'Errors']);
    expect(names(SortOrder.Ascending)).toEqual(['Latency', 'Errors', 'RPM']);
    expect(names(SortOrder.Descending)).toEqual(['RPM', 'Errors', 'Latency']);
  });

  it('leaves out signals that are hidden on the plot or in the tooltip', () => {
    const custom = {
      RPM: { hideFrom: { viz: true, legend: false, tooltip: false } },
      Errors: { hideFrom: { viz: false, legend: false, tooltip: true } },
    };
    expect(names(SortOrder.None, 0, custom)).toEqual(['Latency']);
  });

  it('gives the typical value of an anomalous sample only, where it is known', () => {
    const input = prepare();
    const calm = calmDetection(input.samples, someOptions());
    const typical = [Float64Array.of(5000, 5000, 5000), Float64Array.of(NaN, NaN, NaN), Float64Array.of(1, 1, 1)];
    const detection = { ...calm, labels: Int8Array.of(1, -1, 1), typical };
    const typicalAt = (sample: number) =>
      tooltipRows({ prepared: input, detection, sample, sort: SortOrder.None, theme }).map((row) => row.typical);
    expect(typicalAt(0)).toEqual([undefined, undefined, undefined]);
    expect(typicalAt(1)).toEqual(['typically 5000', undefined, 'typically 1']);
  });
});
