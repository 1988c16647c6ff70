import { type DataFrame, type Field, getFieldDisplayName, type Labels } from '@grafana/data';

/** A label in the text of a series as Prometheus writes it: `mode="idle"`. */
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** The labels that tell no series apart: each has one value among all series that have it. */
export function sharedLabels(fields: readonly Field[]): Labels {
  const shared = new Map<string, string | undefined>();
  for (const [name, value] of fields.flatMap(({ labels = {} }) => Object.entries(labels))) {
    shared.set(name, !shared.has(name) || shared.get(name) === value ? value : undefined);
  }
  return Object.fromEntries([...shared].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * Grafana's name of a series without the labels that all series share. Names that a person or a data source chose stay as
 * they are; the automatic ones of Prometheus (`up{instance="a", job="node"}`) are taken apart.
 *
 * @param shared - as `sharedLabels` gives them
 */
export function nameWithoutShared(
  field: Field,
  frame: DataFrame,
  frames: readonly DataFrame[],
  shared: Labels
): string {
  const { displayName, displayNameFromDS } = field.config;
  if (displayName) {
    return displayName;
  }
  if (displayNameFromDS) {
    return withoutShared(displayNameFromDS, field.labels ?? {}, shared);
  }
  const unnamed = { ...field, state: { ...field.state, displayName: undefined } };
  const around = { ...frame, fields: frame.fields.map((other) => (other === field ? unnamed : other)) };
  return getFieldDisplayName(unnamed, around, [...frames], shared);
}

/** A text that is not just a metric and its labels is no automatic name. */
function withoutShared(text: string, labels: Labels, shared: Labels): string {
  const [, metric, body] = /^([a-zA-Z_:][\w:]*)?\{(.*)\}$/.exec(text) ?? [];
  const pairs = [...(body ?? '').matchAll(LABEL)];
  if (body === undefined || pairs.map(([pair]) => pair).join(', ') !== body.replaceAll(/,\s*/g, ', ')) {
    return text;
  }
  const telling = pairs.filter(([, name]) => Object.hasOwn(labels, name) && !Object.hasOwn(shared, name));
  const isMetricShared = metric === undefined || shared.__name__ === metric;
  if (telling.length === 0) {
    return metric ?? text;
  }
  return `${isMetricShared ? '' : metric}{${telling.map(([pair]) => pair).join(', ')}}`;
}
