import omit from 'lodash/omit.js';
import seedrandom from 'seedrandom';
import * as v from 'valibot';
import { parseDuration, writeDuration } from '@anomaly-forest/core/internal/duration';
import {
  defaultDetectionSettings as defaults,
  MAX_SIGNALS,
  readDetectionOptions,
  settingEntries,
} from '@anomaly-forest/core/internal/options/detectionSettings';
import { expectationParts, suffices } from '@anomaly-forest/core/internal/series/expected';
import { guessSignalRole } from '@anomaly-forest/core/internal/series/signalRole';
import type { PanelsConfig, ServiceConfig, SignalConfig, WatchConfig } from './config';
import { DAY, MAX_WINDOW_SAMPLES, MIN_WINDOW_SAMPLES } from './limits';

const duration = v.pipe(
  v.string(said('a duration such as 30s, 1m or 7d')),
  v.check((text) => parseDuration(text) !== undefined, said('a duration such as 30s, 1m or 7d')),
  v.transform((text) => parseDuration(text)!)
);

/** What dashboards show that do not show a time up to now; milliseconds. */
const DEFAULT_WINDOW = 6 * 3_600_000;

/** A duration, or `0s`, which is none for everybody else. */
const delay = v.union(
  [
    v.pipe(
      v.literal('0s'),
      v.transform(() => 0)
    ),
    duration,
  ],
  said('a duration such as 0s or 5s')
);

const text = v.pipe(v.string(said('a text')), v.trim(), v.nonEmpty(said('a text that is not empty')));
const positive = v.pipe(
  v.number(said('a number')),
  v.integer(said('a whole number')),
  v.minValue(1, said('1 or more'))
);
const flag = v.boolean(said('true or false'));

const labelName = v.pipe(
  v.string(said('the name of a label')),
  v.regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, said('the name of a label, as Prometheus allows it'))
);

const tls = v.pipe(
  v.strictObject({
    ca: v.optional(text),
    cert: v.optional(text),
    key: v.optional(text),
    serverName: v.optional(text),
  }),
  v.check(({ cert, key }) => (cert === undefined) === (key === undefined), said('"cert" and "key" together'))
);

const endpoint = {
  url: v.pipe(
    v.string(said('an address such as http://127.0.0.1:9090')),
    v.regex(/^https?:\/\/[^\s/]+/, said('an address such as http://127.0.0.1:9090')),
    v.transform((url) => url.replace(/\/+$/, ''))
  ),
  tokenFile: v.optional(text),
  headers: v.optional(v.record(text, text), {}),
  tls: v.optional(tls),
  timeout: v.optional(duration, '30s'),
};

const minimumChange = v.pipe(
  v.union([v.number(), v.string()], said('a number such as 20, or a percentage such as 30%')),
  v.transform((value) => /^\s*([0-9.]+)\s*(%?)\s*$/.exec(String(value))),
  v.check((found) => found !== null && Number(found[1]) > 0, said('a number such as 20, or a percentage such as 30%')),
  v.transform((found) => ({
    value: Number(found![1]),
    unit: found![2] === '%' ? ('percent' as const) : ('absolute' as const),
  }))
);

const expectation = v.pipe(
  v.strictObject({ typical: v.optional(text), lower: v.optional(text), upper: v.optional(text) }),
  v.check(
    (given) => suffices(expectationParts.filter((part) => given[part] !== undefined)),
    said('"typical", or "lower" and "upper" together')
  )
);

const signal = v.pipe(
  v.strictObject({
    name: text,
    query: text,
    unit: v.optional(text),
    role: v.optional(oneOf(['traffic', 'latency', 'errors', 'success', 'other'])),
    missing: v.optional(oneOf(['leave-out', 'keep', 'previous', 'zero']), 'leave-out'),
    direction: v.optional(oneOf(['both', 'high', 'low']), 'both'),
    minimumChange: v.optional(minimumChange),
    expectation: v.optional(expectation),
  }),
  v.transform(
    ({ name, query, unit, role, missing, direction, minimumChange: change, expectation: expected }): SignalConfig => ({
      query,
      ...(unit !== undefined && { unit }),
      ...(expected && { expectation: expected }),
      settings: {
        name,
        role: role ?? guessSignalRole(name, unit),
        missing,
        direction,
        ...(change && { minimumChange: change }),
      },
    })
  )
);

const settingValue = v.union([v.number(), v.string(), flag], said('a number, a text, true or false'));

/** The core's settings behind `prefix`, as keys of an object. Whether they are valid is for `readDetectionOptions` to say. */
function settingsUnder(prefix: string) {
  const under = settingEntries.flatMap(([name, { serviceKey = '', default: fallback }]) => {
    const key = serviceKey.startsWith(prefix) ? serviceKey.slice(prefix.length) : '';
    return key === '' || key.includes('.') || key === 'delay' ? [] : [{ name, key, fallback }];
  });
  return {
    keys: under.map(({ key }) => key),
    entries: Object.fromEntries(under.map(({ key, fallback }) => [key, v.optional(settingValue, fallback)])),
    settings: (given: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(under.map(({ name, key }) => [name, given[key]])),
  };
}

const judging = settingsUnder('');
const forest = settingsUnder('forest.');

const watch = v.pipe(
  v.strictObject({
    ...judging.entries,
    name: text,
    step: v.optional(duration, '1m'),
    window: v.optional(duration, '4h'),
    baseline: v.optional(v.union([v.literal('none'), duration], said('a duration such as 7d, or none')), '7d'),
    relearn: v.optional(duration, '1d'),
    delay: v.optional(delay, '5s'),
    groupBy: v.optional(v.array(labelName, said('a list of labels')), []),
    signals: v.pipe(
      v.array(signal, said('a list of signals')),
      v.minLength(1, said('at least one signal')),
      v.maxLength(MAX_SIGNALS, said(`at most ${MAX_SIGNALS} signals`)),
      v.check(
        (signals) => new Set(signals.map(({ settings }) => settings.name)).size === signals.length,
        said('a name of its own for each signal')
      )
    ),
    forest: v.optional(v.strictObject(forest.entries), {}),
    maxGroups: v.optional(positive, 10_000),
    bounds: v.optional(flag, false),
    cause: v.optional(flag, false),
    dashboard: v.optional(v.strictObject({ uid: text, panel: positive })),
  }),
  v.check(
    ({ step, window }) => window >= MIN_WINDOW_SAMPLES * step,
    said(`a window of at least ${MIN_WINDOW_SAMPLES} steps`)
  ),
  v.check(
    ({ step, window }) => window <= MAX_WINDOW_SAMPLES * step,
    said(`a window of at most ${MAX_WINDOW_SAMPLES} steps`)
  ),
  v.check(({ step }) => DAY % step === 0 || step % DAY === 0, said('a step that goes into a day without a rest')),
  v.check(({ step, relearn }) => relearn % step === 0, said('a "relearn" that is a multiple of the step')),
  v.check(
    ({ baseline, relearn }) => baseline === 'none' || baseline >= relearn,
    said('a baseline that is not shorter than "relearn"')
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }): WatchConfig => {
    const { forest: trees, baseline, ...rest } = dataset.value;
    const read = readDetectionOptions(
      { ...defaults, ...judging.settings(rest), ...forest.settings(trees) },
      (word) => seedrandom(word).int32() >>> 0
    );
    if ('error' in read) {
      addIssue({ message: read.error.text });
      return NEVER;
    }
    const identity = omit(rest, judging.keys) as Omit<WatchConfig, 'baseline' | 'options'>;
    return { ...identity, ...(baseline !== 'none' && { baseline }), options: read.options };
  })
);

const list = v.optional(v.array(text, said('a list of texts')), []);

/** Nothing behind `panels:` is all panels, each with its own settings. */
const panels = v.pipe(
  v.nullable(
    v.strictObject({
      folders: list,
      tags: list,
      dashboards: list,
      refresh: v.optional(duration, '1m'),
      step: v.optional(duration, '1m'),
      window: v.optional(duration),
      delay: v.optional(delay, '5s'),
      timeZone: v.optional(v.pipe(text, v.check(isTimeZone, said('a time zone such as UTC or Europe/Berlin'))), 'utc'),
      maxPanels: v.optional(positive, 500),
      bounds: v.optional(flag, false),
    }),
    {}
  ),
  v.transform((given): PanelsConfig => ({ ...given, defaultWindow: DEFAULT_WINDOW })),
  v.check(({ step }) => DAY % step === 0 || step % DAY === 0, said('a step that goes into a day without a rest'))
);

/** What a configuration file may hold. Messages say what is expected; `readConfig` says what was got, and where. */
export const schema = v.pipe(
  v.strictObject({
    listen: v.optional(
      v.pipe(
        v.string(said('an address and a port such as 127.0.0.1:9815')),
        v.regex(/^.+:\d{1,5}$/, said('an address and a port such as 127.0.0.1:9815')),
        v.transform((address) => {
          const colon = address.lastIndexOf(':');
          return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) };
        }),
        v.check(({ port }) => port <= 65_535, said('a port up to 65535'))
      ),
      '127.0.0.1:9815'
    ),
    state: v.optional(text),
    prometheus: v.optional(v.strictObject({ ...endpoint, concurrency: v.optional(positive, 4) })),
    grafana: v.optional(v.strictObject({ ...endpoint, panels: v.optional(panels) })),
    alertmanager: v.optional(v.strictObject(endpoint)),
    watches: v.optional(
      v.pipe(
        v.array(watch, said('a list of watches')),
        v.check(
          (watches) => new Set(watches.map(({ name }) => name)).size === watches.length,
          said('a name of its own for each watch')
        )
      ),
      []
    ),
  }),
  v.check(
    ({ watches, grafana }) => watches.length > 0 || grafana?.panels !== undefined,
    said('"watches", or "panels" in "grafana": there is nothing to judge')
  ),
  v.check(
    ({ watches, prometheus }) => watches.length === 0 || prometheus !== undefined,
    said('"prometheus", where the series of "watches" are')
  ),
  v.transform((config): ServiceConfig => config)
);

function isTimeZone(name: string): boolean {
  try {
    return name === 'utc' || Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The text of a message: what was expected. */
function said(expected: string): () => string {
  return () => `expected ${expected}`;
}

function oneOf<const T extends readonly string[]>(words: T): v.PicklistSchema<T, () => string> {
  return v.picklist(words, said(`one of ${words.join(', ')}`));
}

/** The step and the window in words, for `check`. */
export function durationWords({ step, window, baseline }: WatchConfig): string {
  const learnt = baseline === undefined ? 'the window itself is the baseline' : `baseline ${writeDuration(baseline)}`;
  return `every ${writeDuration(step)}, window ${writeDuration(window)}, ${learnt}`;
}
