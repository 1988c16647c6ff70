import { type DataFrame, dataFrameFromJSON, type DataFrameJSON, FieldType } from '@grafana/data';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import { annotationSpans } from '../frames/annotationSpans';
import { normalityOf } from '../frames/normality';
import { prepareGroups } from '../frames/prepareGroups';
import { signalFields } from '../frames/prepareSamples';
import type { Options } from '../options/options';
import { type SavedFieldConfig, withFieldConfig } from './withFieldConfig';

/** What was asked, and what was answered. */
export interface PanelAnswer {
  /** Frames as Grafana's query API gives them, in the order of the panel's queries. */
  readonly frames: readonly unknown[];
  /** Annotations of the dashboard as Grafana's API gives them, for the option "Left out by annotations". */
  readonly annotations: readonly SavedAnnotation[];
  /** Epoch milliseconds up to when was asked. */
  readonly asOf: number;
}

/** Of an annotation. Epoch milliseconds. */
export interface SavedAnnotation {
  readonly time: number;
  readonly timeEnd?: number;
  readonly tags?: readonly string[];
}

/** What says how a panel reads answers. */
export interface PanelReading {
  /** Complete, with the values of variables. */
  readonly options: Options;
  readonly fieldConfig: SavedFieldConfig;
  /** Of the dashboard: `utc`, or a name such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly replace: (text: string) => string;
}

/** The samples of one group, with what says what is normal of them. */
export interface PanelGroup {
  /** As `SampleGroup.key`: feedback and pinned baselines are kept under it. */
  readonly key: string;
  /** The labels that tell the group apart; none if the panel groups by none. */
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: Samples;
  /** Grafana's id of the unit of each signal. */
  readonly units: ReadonlyArray<string | undefined>;
}

/** What a panel would judge. */
export interface PanelSamples {
  readonly groups: readonly PanelGroup[];
  /** One sentence for each thing that cannot be judged. */
  readonly problems: readonly string[];
}

/**
 * The samples that a panel would judge if it had got these answers: the same functions read them, so that the same verdict
 * comes of them.
 */
export function panelSamples(
  { frames, annotations, asOf }: PanelAnswer,
  { options, fieldConfig, timeZone, replace }: PanelReading
): PanelSamples {
  const series = withFieldConfig(frames.map(frameOf), fieldConfig, replace);
  const { groups, notices } = prepareGroups({
    series,
    asOf,
    groupBy: options.groupBy,
    baselineQueries: options.baseline === 'query' ? options.baselineQueries : [],
    ...(options.noData === 'incident' && { noDataUntil: asOf }),
  });
  const sayings = { feedback: options.feedback ?? [], leftOut: leftOutOf(options, annotations), timeZone };
  const usable = groups.flatMap((group) => {
    if ('warning' in group.result) {
      return [];
    }
    const { prepared } = group.result;
    const { samples } = prepared;
    return [
      {
        key: group.key,
        labels: labelsOf(group.key, options.groupBy),
        samples: { ...samples, ...normalityOf(group, samples, options, sayings) },
        units: signalFields(prepared).map(({ config }) => config.unit),
      },
    ];
  });
  const alone = groups.flatMap(({ key, result }) => (key === '' && 'warning' in result ? [result.warning.text] : []));
  const warnings = notices.filter(({ level }) => level === 'warning').map(({ text }) => text);
  return { groups: usable, problems: [...alone, ...warnings] };
}

function frameOf(frame: unknown): DataFrame {
  return dataFrameFromJSON(frame as DataFrameJSON);
}

/** What was marked in the panel, and what annotations with the chosen tags mark. */
function leftOutOf({ leftOut = [], leftOutTags }: Options, annotations: readonly SavedAnnotation[]): TimeSpan[] {
  const column = (name: string, type: FieldType, values: unknown[]) => ({ name, type, config: {}, values });
  const frame: DataFrame = {
    length: annotations.length,
    fields: [
      column(
        'time',
        FieldType.time,
        annotations.map(({ time }) => time)
      ),
      column(
        'timeEnd',
        FieldType.time,
        annotations.map(({ timeEnd }) => timeEnd)
      ),
      column(
        'tags',
        FieldType.other,
        annotations.map(({ tags }) => tags)
      ),
    ],
  };
  return [...leftOut, ...annotationSpans([frame], leftOutTags)];
}

/** `FrameGroup.key` is the list of the labels' values. */
function labelsOf(key: string, groupBy: readonly string[]): Record<string, string> {
  const values: unknown[] = key === '' ? [] : JSON.parse(key);
  return Object.fromEntries(values.map((value, i) => [groupBy[i], String(value)]));
}
