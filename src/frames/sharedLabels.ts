import { type DataFrame, type Field, getFieldDisplayName, type Labels } from '@grafana/data';

/** A label in the text of a series as Prometheus writes it: `mode="idle"`. */
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** What data sources call a field that has no name but its labels. */
const VALUE = 'Value';

/**
 * The labels that tell no series apart: each has one value among all series that have it. A series alone keeps its labels,
 * unless it has the name of a metric, which is enough.
 */
export function sharedLabels(fields: readonly Field[]): Labels {
  if (fields.length === 1 && !fields[0].labels?.__name__) {
    return {};
  }
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
  // Grafana itself leaves shared labels out from version 13 on only.
  const telling = tellingLabels(field.labels, shared);
  const labels = hasOneLabel(frames) && Object.keys(telling).length > 0 ? field.labels : telling;
  const unnamed = { ...field, labels, state: { ...field.state, displayName: undefined } };
  const around = { ...frame, fields: frame.fields.map((other) => (other === field ? unnamed : other)) };
  const name = getFieldDisplayName(
    unnamed,
    around,
    frames.map((other) => (other === frame ? around : other))
  );
  // Nothing but labels told the series what it is.
  return name === VALUE ? (field.labels?.__name__ ?? getFieldDisplayName(field, frame, [...frames])) : name;
}

/** Of the only label that there is Grafana writes the value alone. */
function hasOneLabel(frames: readonly DataFrame[]): boolean {
  const labels = frames.flatMap(({ fields }) => fields.flatMap((field) => Object.keys(field.labels ?? {})));
  return new Set(labels).size === 1;
}

function tellingLabels(labels: Labels = {}, shared: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !Object.hasOwn(shared, name)));
}

/**
 * A text that is not just a metric and its labels is no automatic name. The metric stands before the labels, or is one of
 * them (Grafana's Prometheus: `{__name__="up", job="node"}`).
 */
function withoutShared(text: string, labels: Labels, shared: Labels): string {
  const [, prefix, body] = /^([a-zA-Z_:][\w:]*)?\{(.*)\}$/.exec(text) ?? [];
  const pairs = [...(body ?? '').matchAll(LABEL)];
  if (body === undefined || pairs.map(([pair]) => pair).join(', ') !== body.replaceAll(/,\s*/g, ', ')) {
    return text;
  }
  const metric = prefix ?? pairs.find(([, name]) => name === '__name__')?.[2];
  const telling = pairs.filter(
    ([, name]) => name !== '__name__' && Object.hasOwn(labels, name) && !Object.hasOwn(shared, name)
  );
  const isMetricShared = metric === undefined || shared.__name__ === metric;
  if (telling.length === 0) {
    return metric ?? text;
  }
  return `${isMetricShared ? '' : metric}{${telling.map(([pair]) => pair).join(', ')}}`;
}
