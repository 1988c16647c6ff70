import {
  applyFieldOverrides,
  createTheme,
  type DataFrame,
  dataFrameFromJSON,
  type DataFrameJSON,
  FieldType,
  type FieldConfigSource,
  getDefaultTimeRange,
  LoadingState,
  type PanelData,
} from '@grafana/data';
import { renderHook } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '@anomaly-forest/core/internal/detect';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import { completeOptions } from '../options/completeOptions';
import type { Options } from '../options/options';
import { plugin } from '../plugin';
import { useJudgedSamples } from '../session/baseline/useJudgedSamples';
import { groupingOf, useSamples } from '../session/useSamples';
import { registerEditors } from '../testing/registerEditors';
import { panelSamples } from './panelSamples';
import { readPanelOptions } from './readPanelOptions';
import { type SavedFieldConfig, withFieldConfig } from './withFieldConfig';

beforeAll(registerEditors);

const folder = path.join(__dirname, '..', 'testing', 'sources', 'recorded');
const names = readdirSync(folder).map((file) => path.parse(file).name);
const plain = (text: string): string => text;

/** Answers as panels got them from a real Grafana: half an hour of minutes at most. */
function recorded(name: string): DataFrameJSON[] {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')).frames;
}

/** The answer with an incident: the last eight values of each number are ten times as high. */
function withIncident(frames: DataFrameJSON[]): DataFrameJSON[] {
  return frames.map((frame) => {
    const types = frame.schema!.fields.map(({ type }) => type);
    const values = frame.data!.values.map((column, i) =>
      types[i] === FieldType.number
        ? column.map((value: unknown, row) =>
            typeof value === 'number' && row >= column.length - 8 ? 10 * value : value
          )
        : column
    );
    return { ...frame, data: { ...frame.data!, values } };
  });
}

/** The samples as the panel makes them: field config by Grafana, with the panel's own form, then the panel's hooks. */
function onScreen(
  frames: readonly DataFrame[],
  fieldConfig: FieldConfigSource,
  options: Options,
  asOf: number,
  annotations: DataFrame[]
): ReadonlyMap<string, Samples> {
  const series = applyFieldOverrides({
    data: [...frames],
    fieldConfig,
    fieldConfigRegistry: plugin.fieldConfigRegistry,
    replaceVariables: plain,
    theme: createTheme(),
    timeZone: 'Europe/Berlin',
  });
  const data = {
    series,
    annotations,
    state: LoadingState.Done,
    timeRange: getDefaultTimeRange(),
    request: { startTime: asOf },
  };
  const { result } = renderHook(() => {
    const read = useSamples(data as unknown as PanelData, groupingOf(options));
    return useJudgedSamples(read.result, options, options.feedback ?? [], annotations, 'Europe/Berlin');
  });
  return result.current;
}

const FIELD_CONFIG = {
  defaults: { unit: 'ms', custom: { missing: 'previous', minimumChange: 5 } },
  overrides: [
    {
      matcher: { id: 'byType', options: 'number' },
      properties: [{ id: 'custom.direction', value: 'high' }],
    },
    {
      matcher: { id: 'byRegexp', options: '/[a-z]*e/i' },
      properties: [
        { id: 'custom.role', value: 'latency' },
        { id: 'custom.minimumChangeUnit', value: 'absolute' },
        { id: 'custom.missing', value: null },
      ],
    },
    { matcher: { id: 'byFrameRefID', options: 'B' }, properties: [{ id: 'displayName', value: 'Second' }] },
    { matcher: { id: 'byName', options: 'nobody' }, properties: [{ id: 'custom.signal', value: 'use' }] },
  ],
} satisfies SavedFieldConfig & { defaults: object };

const OPTIONS: ReadonlyArray<readonly [string, Partial<Options>]> = [
  ['the default options', {}],
  ['groups', { groupBy: ['service', 'cpu', 'region', 'host'] }],
  [
    'another sensitivity, a baseline and what was left out',
    {
      sensitivity: 2,
      baseline: 'earlier',
      baselineShare: 0.7,
      leftOutTags: ['deploy'],
      completeAfter: '2m',
      feedback: [
        {
          kind: 'normal',
          group: '',
          about: 'x',
          reason: '',
          author: 'anna',
          time: 1,
          normal: { values: [{ signal: 'Value', low: 0, high: 1e9 }] },
        },
      ],
    },
  ],
];

const cases = names.flatMap((name) => OPTIONS.map(([title, options]) => ({ name, title, options })));

it.each(cases)('$name with $title is judged as on screen', ({ name, options: saved }) => {
  const frames = withIncident(recorded(name));
  const read = readPanelOptions({ aroundTheClock: true, ...saved }, plain);
  if ('problem' in read) {
    throw new Error(read.problem);
  }
  const parsed = frames.map(dataFrameFromJSON);
  const times = parsed.flatMap(({ fields }) => fields.flatMap(({ type, values }) => (type === 'time' ? values : [])));
  const asOf = Math.max(...times.map(Number)) || 0;
  const annotation = { time: asOf - 25 * 60_000, timeEnd: asOf - 24 * 60_000, tags: ['deploy'] };
  const { groups } = panelSamples(
    { frames, annotations: [annotation], asOf },
    { options: read.options, fieldConfig: FIELD_CONFIG, timeZone: 'Europe/Berlin', replace: plain }
  );
  const shown = onScreen(parsed, FIELD_CONFIG as unknown as FieldConfigSource, completeOptions(saved), asOf, [
    annotationFrame(annotation),
  ]);
  expect(groups.map(({ key }) => key)).toEqual([...shown.keys()]);
  for (const { key, samples } of groups) {
    expect(samples).toEqual(shown.get(key));
    const [here, there] = [samples, shown.get(key)!].map((each) => detect(each, read.detection));
    expect(here.fingerprint).toBe(there.fingerprint);
    expect(here.labels).toEqual(there.labels);
  }
});

it('the incident in a recorded answer is found', () => {
  const read = readPanelOptions({}, plain);
  const found = ['prometheus-range', 'postgres-wide'].map((name) => {
    const frames = withIncident(recorded(name));
    const [{ samples }] = panelSamples(
      { frames, annotations: [], asOf: Infinity },
      { options: (read as { options: Options }).options, fieldConfig: {}, timeZone: 'utc', replace: plain }
    ).groups;
    return detect(samples, (read as Exclude<typeof read, { problem: string }>).detection).incidents.length;
  });
  expect(found).toEqual([1, 1]);
});

it('no option of a signal that the form has is forgotten', () => {
  const ofSignals = plugin.fieldConfigRegistry
    .list()
    .filter(({ isCustom, category }) => isCustom && category?.includes('Signal'));
  expect(ofSignals.length).toBeGreaterThan(6);
  const frame: DataFrame = { length: 0, fields: [{ name: 'RPM', type: FieldType.number, config: {}, values: [] }] };
  const custom = Object.fromEntries(ofSignals.map(({ path: name }) => [name, 'chosen']));
  const [{ fields }] = withFieldConfig([frame], { defaults: { custom } }, plain);
  expect(fields[0].config.custom).toEqual(custom);
});

it('answers are left as they are', () => {
  const frames = recorded('prometheus-both');
  const before = JSON.stringify(frames);
  panelSamples(
    { frames, annotations: [], asOf: 0 },
    { options: completeOptions({}), fieldConfig: FIELD_CONFIG, timeZone: 'utc', replace: plain }
  );
  expect(JSON.stringify(frames)).toBe(before);
});

function annotationFrame({ time, timeEnd, tags }: { time: number; timeEnd: number; tags: string[] }): DataFrame {
  const field = (name: string, type: FieldType, value: unknown) => ({ name, type, config: {}, values: [value] });
  return {
    length: 1,
    fields: [
      field('time', FieldType.time, time),
      field('timeEnd', FieldType.time, timeEnd),
      field('tags', FieldType.other, tags),
    ],
  };
}
