import type { DataFrameJSON } from '@grafana/data';

/** The first moment of every recorded answer. */
const START = Date.UTC(2026, 10, 30, 12);

/**
 * An answer without what belongs to one machine: numbers are replaced by seeded ones (equal ones stay equal, missing ones
 * missing, times stay times), the first moment is always the same, addresses in texts are numbered, the query that was run
 * is left out.
 */
export function anonymise(frames: readonly DataFrameJSON[]): DataFrameJSON[] {
  const shift = START - firstMoment(frames);
  const hosts = new Map<string, string>();
  const text = (value: string): string => withoutHosts(value, hosts);
  return frames.map(({ schema, data }) => ({
    schema: schema && {
      ...schema,
      ...(schema.name !== undefined && { name: text(schema.name) }),
      meta: schema.meta && keep(schema.meta as Record<string, unknown>),
      fields: schema.fields.map((field) => ({
        ...field,
        // A classic condition answers with a number that has none, whatever the type says.
        ...(field.name !== undefined && { name: text(field.name) }),
        ...(field.labels && { labels: inTexts(field.labels, text) }),
        ...(field.config && { config: inTexts(field.config as Record<string, unknown>, text) }),
      })),
    },
    data: data && {
      ...data,
      values: data.values.map((values, i) => {
        const type = schema?.fields[i].type;
        return type === 'time'
          ? Array.from(values, (value: unknown) => (typeof value === 'number' ? value + shift : value))
          : type === 'number'
            ? (epochs(values, shift) ?? seeded(values, i))
            : Array.from(values, (value: unknown) => (typeof value === 'string' ? text(value) : value));
      }),
    },
  }));
}

function firstMoment(frames: readonly DataFrameJSON[]): number {
  const moments = frames.flatMap(({ schema, data }) =>
    (data?.values ?? []).flatMap((values, i) => {
      const unit = schema?.fields[i].type === 'time' ? 1 : epochUnit(values);
      return unit === undefined ? [] : Array.from(values, (value) => (typeof value === 'number' ? value * unit : NaN));
    })
  );
  const first = Math.min(...moments.filter((moment) => !Number.isNaN(moment)));
  // Whole minutes, so that moments stay on the grid that the data source put them on.
  return Number.isFinite(first) ? Math.floor(first / 60_000) * 60_000 : START;
}

/** Of a column that counts seconds or milliseconds since 1970: how many milliseconds one is. */
function epochUnit(values: ArrayLike<unknown>): number | undefined {
  const numbers = Array.from(values, Number);
  const [first, second] = numbers;
  if (!(first < second && numbers.every(Number.isInteger))) {
    return undefined;
  }
  return first >= 1e12 && first < 4e12 ? 1 : first >= 1e9 && first < 4e9 ? 1000 : undefined;
}

/** A column of times as numbers stays one. */
function epochs(values: ArrayLike<unknown>, shift: number): unknown[] | undefined {
  const unit = epochUnit(values);
  return unit === undefined ? undefined : Array.from(values, (value) => Number(value) + shift / unit);
}

function seeded(values: ArrayLike<unknown>, column: number): unknown[] {
  const known = new Map<unknown, number>();
  return Array.from(values, (value) => {
    if (value === null || value === undefined || !Number.isFinite(Number(value))) {
      return value;
    }
    const number = known.get(value) ?? 5000 + (((known.size + 7 * column) * 7919) % 101);
    known.set(value, number);
    return typeof value === 'string' ? String(number) : number;
  });
}

/** What data sources say of an answer, without what they were asked and how long it took. */
function keep({ executedQueryString: _query, stats: _stats, custom, ...meta }: Record<string, unknown>): object {
  const { calculatedMinStep: _step, ...rest } = (custom ?? {}) as Record<string, unknown>;
  return { ...meta, ...(custom !== undefined && { custom: rest }) };
}

function inTexts<T extends Record<string, unknown>>(texts: T, text: (value: string) => string): T {
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, typeof value === 'string' ? text(value) : value])
  ) as T;
}

/** `host-1:9090` for whatever looks like the name or the address of a machine. */
function withoutHosts(value: string, hosts: Map<string, string>): string {
  return value.replace(/\b(\d{1,3}(\.\d{1,3}){3}|localhost|[\w.-]+(?=:\d{2,5}\b))/g, (host) => {
    const name = hosts.get(host) ?? `host-${hosts.size + 1}`;
    hosts.set(host, name);
    return name;
  });
}
