import { createDataFrame, DataFrame, DataFrameType, FieldType } from '@grafana/data';
import { numberField, textField, timed } from '../testing/frames';
import { splitLongFrame } from './longFormat';

/** Times, a text column for each of `texts`, and two columns of numbers. */
function long(times: number[], texts: Record<string, string[]>, meta?: DataFrame['meta']): DataFrame {
  const { fields } = timed(times, { RPM: times.map((_, i) => i), ms: times.map((_, i) => 10 * i) });
  const columns = Object.entries(texts).map(([name, values]) => textField(name, values));
  return { ...createDataFrame({ fields: [fields[0], ...columns, ...fields.slice(1)] }), meta };
}

const labelsOf = (frames: DataFrame[]) => frames.map(({ fields }) => fields[1].labels);

it('each combination of texts is a frame of its own', () => {
  const frames = splitLongFrame(long([0, 0, 0, 1], { service: ['a', 'a', 'b', 'a'], zone: ['x', 'y', 'x', 'x'] }));
  expect(labelsOf(frames)).toEqual([
    { service: 'a', zone: 'x' },
    { service: 'a', zone: 'y' },
    { service: 'b', zone: 'x' },
  ]);
  expect(frames[0].fields.map(({ values }) => values)).toEqual([
    [0, 1],
    [0, 3],
    [0, 30],
  ]);
  expect(frames.map(({ length }) => length)).toEqual([2, 1, 1]);
});

it('texts that join to the same text stay apart', () => {
  const frames = splitLongFrame(long([0, 0], { service: ['a,b', 'a'], zone: ['c', 'b,c'] }));
  expect(frames).toHaveLength(2);
});

it('a text that is missing is blank', () => {
  const frame = long([0, 0], { service: ['a', 'b'] });
  frame.fields[1].values = [null, 'b'];
  expect(labelsOf(splitLongFrame(frame))).toEqual([{ service: '' }, { service: 'b' }]);
});

it('is long if the data source says so, though every time occurs once', () => {
  const frame = long([0, 1], { service: ['a', 'b'] }, { type: DataFrameType.TimeSeriesLong });
  expect(splitLongFrame(frame)).toHaveLength(2);
  expect(splitLongFrame({ ...frame, meta: undefined })).toEqual([{ ...frame, meta: undefined }]);
});

it('repeated times without a text are no long format; nor are texts without a time', () => {
  const repeated = timed([0, 0], { RPM: [1, 2] });
  expect(splitLongFrame(repeated)).toEqual([repeated]);
  const timeless = createDataFrame({ fields: [textField('service', ['a', 'a']), numberField('RPM', [1, 2])] });
  expect(splitLongFrame(timeless)).toEqual([timeless]);
});

it('colours follow the columns of numbers, label after label; the same text has the same colours', () => {
  const frames = splitLongFrame(long([0, 0, 0], { service: ['a', 'b', 'c'] }));
  const places = frames.map(({ fields }) => fields.slice(1).map(({ state }) => state?.seriesIndex));
  expect(places).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
  const grouped = splitLongFrame(long([0, 0, 0], { service: ['a', 'b', 'a'], pod: ['x', 'x', 'y'] }), ['service']);
  expect(grouped.map(({ fields }) => fields[1].state?.seriesIndex)).toEqual([0, 0, 2]);
});

it('a display name of the whole column is followed by the texts that tell apart', () => {
  const frame = long([0, 0], { service: ['a', 'b'], pod: ['x', 'y'] });
  frame.fields[3].config = { displayName: 'Traffic' };
  const nameOf = (unnamed?: string[]) => splitLongFrame(frame, unnamed)[0].fields[1].config.displayName;
  expect(nameOf()).toBe('Traffic a x');
  expect(nameOf(['service'])).toBe('Traffic x');
});

it('a name that the data source gave the whole column is followed by them, too', () => {
  const frame = long([0, 0], { series: ['a', 'b'] });
  frame.fields[2].config = { displayNameFromDS: 'mean' };
  expect(splitLongFrame(frame).map(({ fields }) => fields[1].config.displayNameFromDS)).toEqual(['mean a', 'mean b']);
});

it('a name that was shown for the column before is forgotten, other state stays', () => {
  const frame = long([0, 0], { service: ['a', 'b'] });
  frame.fields[2].state = {
    displayName: 'RPM',
    seriesIndex: 4,
    hideFrom: { legend: true, tooltip: false, viz: false },
  };
  const { state } = splitLongFrame(frame)[1].fields[1];
  expect(state).toEqual({ hideFrom: { legend: true, tooltip: false, viz: false }, seriesIndex: 6, calcs: undefined });
  expect(frame.fields[2].state.displayName).toBe('RPM');
});

it('the time is the first field that is one', () => {
  const frame = long([0, 0], { service: ['a', 'b'] });
  const fields = [...frame.fields.slice(1), { ...frame.fields[0], type: FieldType.time }];
  expect(splitLongFrame({ ...frame, fields })[0].fields[0].name).toBe('Time');
});
