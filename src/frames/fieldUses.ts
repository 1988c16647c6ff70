import { DataFrame, Field, FieldType } from '@grafana/data';
import type { SignalRole } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { type Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import type { ExpectationPart } from '@anomaly-forest/core/internal/series/expected';
import {
  expectationsIn,
  explainHeatmap,
  findSignalsSteps,
  isHeatmap,
  wantedFields,
  whyPassedOver,
} from './findSignals';
import { groupFrames } from './groupFrames';
import { nameGroups } from './groupNames';
import { judgeableSteps, type PrepareResult } from './prepareSamples';
import { maxGroups } from './prepareGroups';
import { readFramesSteps } from './readFrames';
import type { SignalField } from './signalField';
import { signalConfig, signalSettings } from './signalSettings';

/** What a field of a frame is taken as. */
export type FieldUse = 'time' | 'signal' | 'expectation' | 'labels' | 'point' | 'baseline' | 'not-used';

/** Where the names of a field's signals come from. */
export type NameSource = 'display-name' | 'data-source' | 'labels' | 'field';

/** What became of one field of one frame. */
export interface FieldUsage {
  /** The frame's query, as its letter. */
  readonly refId?: string;
  readonly frameName?: string;
  readonly field: string;
  readonly type: FieldType;
  readonly use: FieldUse;
  /** Of what it became: one for a field of a wide frame, one for each combination of texts of a long one. */
  readonly signals: readonly SignalUsage[];
  /** Why it is not used, or what to know of its use. */
  readonly reason?: Sentence;
}

/** A signal that came of a field. */
export interface SignalUsage {
  /** As the panel calls it; behind the name of its group, if signals are grouped. */
  readonly name: string;
  readonly nameFrom: NameSource;
  readonly role: SignalRole;
  /** Grafana's id of the unit. */
  readonly unit?: string;
  /** Rows with a value, and all rows. */
  readonly nValues: number;
  readonly nRows: number;
  /** Milliseconds between rows that have a value, 0 if there are fewer than two. */
  readonly step: number;
  /** Epoch milliseconds of the first and the last row with a value; none if there is no value. */
  readonly first?: number;
  readonly last?: number;
}

/** What became of all fields, and what is to be said of the whole. */
export interface FieldUses {
  readonly fields: readonly FieldUsage[];
  /** Why nothing can be judged; as on the panel. */
  readonly warnings: readonly Sentence[];
}

/** What is read, as in `prepareGroups`. */
export interface FieldsQuery {
  readonly series: readonly DataFrame[];
  readonly groupBy: readonly string[];
  readonly baselineQueries?: readonly string[];
}

/** Says of each field of each frame what it is taken as, as `prepareGroups` takes it. The given frames are never changed. */
export function describeFieldUses(query: FieldsQuery): FieldUses {
  return runToEnd(fieldUsesSteps(query));
}

/** `describeFieldUses` in steps. */
export function* fieldUsesSteps({ series, groupBy, baselineQueries = [] }: FieldsQuery): Steps<FieldUses> {
  const isBaseline = ({ refId }: DataFrame): boolean => refId !== undefined && baselineQueries.includes(refId);
  const judged = series.filter((frame) => !isBaseline(frame));
  const read: DataFrame[][] = [];
  for (const frame of judged) {
    read.push(yield* readFramesSteps([frame], groupBy));
  }
  const parts = read.flat();
  const wanted = wantedFields(parts);
  const said = expectationsIn(parts);
  const taken = new Map<unknown, SignalUse>();
  const warnings: Sentence[] = [];
  for (const { name, frames } of groupsOf(parts, groupBy)) {
    const found = yield* findSignalsSteps(frames);
    const result = yield* judgeableSteps(frames);
    if ('warning' in result) {
      warnings.push(result.warning);
    }
    for (const signal of 'signals' in found ? found.signals : []) {
      // The rows of a field stay the same list, however often the field is copied.
      taken.set(signal.field.values, { signal, group: name, use: takenBy(signal, result) });
    }
  }
  const fields = series.flatMap((frame) => {
    const own = read[judged.indexOf(frame)];
    return frame.fields.map((field, i) =>
      own ? fieldUsage({ frame, field, own: ofField(frame, i, own), wanted, said, taken }) : baselineUsage(frame, field)
    );
  });
  return { fields, warnings };
}

interface SignalUse {
  readonly signal: SignalField;
  readonly group: string;
  readonly use: 'signal' | 'point' | 'not-used';
}

function groupsOf(
  parts: readonly DataFrame[],
  groupBy: readonly string[]
): ReadonlyArray<{ readonly name: string; readonly frames: readonly DataFrame[] }> {
  const groups = groupBy.length === 0 ? [] : nameGroups(groupFrames(parts, groupBy), groupBy).slice(0, maxGroups);
  return groups.length > 0 ? groups : [{ name: '', frames: parts }];
}

function takenBy({ name }: SignalField, result: PrepareResult): SignalUse['use'] {
  if ('warning' in result || result.prepared.samples.signals.some((signal) => signal.name === name)) {
    return 'signal';
  }
  const isDrawn = result.prepared.frame.fields.some(({ state }) => state?.displayName === name);
  return isDrawn ? 'point' : 'not-used';
}

/** The fields that were read from field `i` of a frame: itself, or its part in each frame that a long one was taken apart to. */
function ofField(frame: DataFrame, i: number, own: readonly DataFrame[]): Field[] {
  if (own.length === 1 && own[0].fields.length === frame.fields.length) {
    return [own[0].fields[i]];
  }
  const numbers = frame.fields.filter(becomesNumber);
  const place = numbers.indexOf(frame.fields[i]);
  return place < 0 ? [] : own.map(({ fields }) => fields.filter(({ type }) => type === FieldType.number)[place]);
}

function becomesNumber(field: Field): boolean {
  return field.type === FieldType.number || (field.type === FieldType.boolean && signalConfig(field).signal === 'use');
}

interface Read {
  readonly frame: DataFrame;
  readonly field: Field;
  /** What was read from the field. */
  readonly own: readonly Field[];
  readonly wanted: ReadonlySet<Field>;
  readonly said: ReturnType<typeof expectationsIn>;
  readonly taken: ReadonlyMap<unknown, SignalUse>;
}

function fieldUsage(read: Read): FieldUsage {
  const { frame, field, own, taken } = read;
  if (isHeatmap(frame)) {
    return { ...placeOf(frame, field), use: 'not-used', signals: [], reason: explainHeatmap() };
  }
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  if (field === time) {
    return { ...placeOf(frame, field), use: 'time', signals: [] };
  }
  if (!becomesNumber(field)) {
    const isLong = field.type === FieldType.string && time !== undefined && own.length === 0;
    return isLong
      ? { ...placeOf(frame, field), use: 'labels', signals: [] }
      : { ...placeOf(frame, field), use: 'not-used', signals: [], reason: whyNoNumber(field) };
  }
  const part = own.map((one) => read.said.get(one)?.part).find((one) => one !== undefined);
  if (part !== undefined) {
    return { ...placeOf(frame, field), use: 'expectation', signals: [], reason: explainPart(part) };
  }
  const uses = own.flatMap(({ values }) => taken.get(values) ?? []);
  const used = uses.filter(({ use }) => use !== 'not-used');
  return {
    ...placeOf(frame, field),
    use: used.length === 0 ? 'not-used' : used.every(({ use }) => use === 'point') ? 'point' : 'signal',
    signals: uses.map(({ signal, group }) => signalUsage(signal, group)),
    reason: whyNotAll(read, uses),
  };
}

function explainPart(part: ExpectationPart): Sentence {
  switch (part) {
    case 'typical':
      return sentence('frames.use-typical', 'The typical value of a signal');
    case 'lower':
      return sentence('frames.use-lower', 'The lower bound of what is typical of a signal');
    case 'upper':
      return sentence('frames.use-upper', 'The upper bound of what is typical of a signal');
  }
}

function placeOf(frame: DataFrame, { name, type }: Field): Pick<FieldUsage, 'refId' | 'frameName' | 'field' | 'type'> {
  return { refId: frame.refId, frameName: frame.name, field: name, type };
}

function baselineUsage(frame: DataFrame, field: Field): FieldUsage {
  const use = field.type === FieldType.time || field.type === FieldType.number ? 'baseline' : 'not-used';
  return { ...placeOf(frame, field), use, signals: [] };
}

function whyNoNumber(field: Field): Sentence {
  return (
    whyPassedOver(field, true) ??
    sentence('frames.use-remark', 'It is not a number, and no time repeats, so it is taken as a comment')
  );
}

function whyNotAll({ frame, own, wanted }: Read, uses: readonly SignalUse[]): Sentence | undefined {
  if (!frame.fields.some(({ type }) => type === FieldType.time)) {
    return sentence('frames.use-no-time', 'Its frame has no time field');
  }
  if (own.some((field) => !wanted.has(field))) {
    return own.some((field) => signalConfig(field).signal === 'ignore')
      ? sentence('frames.use-ignored', '"Use as signal" is set to ignore')
      : sentence('frames.use-others', '"Use as signal" of other fields is set to use: only those are judged');
  }
  if (uses.length < own.length) {
    return sentence('frames.use-too-many', 'Others vary more: choose it with "Use as signal", or group by a label');
  }
  if (uses.some(({ use }) => use === 'point')) {
    return sentence('frames.use-point', 'A single value is drawn as a point, not judged: is it an instant query?');
  }
  return uses.some(({ use }) => use === 'not-used')
    ? sentence('frames.use-empty', 'It has no value in this time range')
    : undefined;
}

function signalUsage({ name, field, time }: SignalField, group: string): SignalUsage {
  const settings = signalSettings(field, name);
  const moments = Float64Array.from(
    Array.from(time.values, Number).filter((moment, row) => !Number.isNaN(moment) && hasValue(field.values[row]))
  ).sort();
  return {
    name: group === '' ? name : `${group}: ${name}`,
    nameFrom: nameSource(field, name),
    role: settings.role,
    unit: field.config.unit,
    nValues: moments.length,
    nRows: field.values.length,
    step: typicalStep(moments),
    ...(moments.length > 0 && { first: moments[0], last: moments[moments.length - 1] }),
  };
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && Number.isFinite(Number(value));
}

function nameSource({ name: field, config, labels = {} }: Field, name: string): NameSource {
  if (config.displayName) {
    return 'display-name';
  }
  if (config.displayNameFromDS) {
    return 'data-source';
  }
  const isLabelled = Object.values(labels).some((value) => value !== '' && name.includes(value));
  return isLabelled ? 'labels' : name === field ? 'field' : 'data-source';
}
