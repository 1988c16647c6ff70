import type { DetectionOptions, IsolationForestParams, Verdict } from '../detection';
import { parseDuration } from '../duration';
import { sentence, type Sentence } from '../sentence';
import { defaultWatchOptions, MAX_SENSITIVITY, MIN_SENSITIVITY, type WatchOptions } from '../watchOptions';
import {
  InvalidSetting,
  isAuto,
  readAmount,
  readContamination,
  readDuration,
  readInteger,
  readPersistence,
  readSeed,
  readShareOrCount,
  readSwitch,
  readWord,
} from './readSetting';
import type { SeedOfWord, Setting } from './setting';

export type { SeedOfWord };

/** More signals than this are neither readable nor quick to explain. */
export const MAX_SIGNALS = 16;

const MAX_RECOVERY = 1000;
const MAX_ESTIMATORS = 10_000;

/** Headings of the form. */
export const detectionCategory = sentence('editor.category-detection', 'Detection');
const forestCategory = sentence('editor.category-forest', 'Forest');

/** How the watch verdict judges. */
export const watchSettings = {
  /** -3 (fewest incidents) .. 3. */
  sensitivity: {
    default: defaultWatchOptions.sensitivity,
    read: (value) =>
      readInteger(sentence('settings.sensitivity', 'sensitivity'), value, MIN_SENSITIVITY, MAX_SENSITIVITY),
    verdict: 'watch',
    form: {
      control: 'own',
      name: sentence('editor.sensitivity', 'Sensitivity'),
      description: sentence(
        'editor.sensitivity-description',
        'Below each step: how many incidents it finds in the visible data. Below the slider, too: how often healthy data like these would give one by chance.'
      ),
      category: detectionCategory,
    },
    flag: { name: 'sensitivity', value: 'N', help: `${MIN_SENSITIVITY} (fewest incidents) to ${MAX_SENSITIVITY}` },
    serviceKey: 'sensitivity',
  },
  /** `auto`, or for example `3 of 5` samples. */
  persistence: {
    default: 'auto',
    read: (value) => readPersistence(sentence('settings.persistence', 'persistence'), value),
    verdict: 'watch',
    form: {
      control: 'text',
      name: sentence('editor.persistence', 'Persistence'),
      description: sentence(
        'editor.persistence-description',
        'How many of how many consecutive samples must deviate, for example 3 of 5. auto: two of three for steps of up to five minutes, otherwise one.'
      ),
      category: detectionCategory,
      placeholder: sentence('editor.persistence-placeholder', 'auto or for example 3 of 5'),
    },
    flag: { name: 'persistence', value: 'M', help: 'so many samples must be odd, "3 of 5" for example, or auto' },
    serviceKey: 'persistence',
  },
  /** So many normal samples end an incident. */
  recovery: {
    default: defaultWatchOptions.recovery,
    read: (value) =>
      readInteger(
        sentence('settings.recovery', 'number of normal samples that end an incident'),
        value,
        1,
        MAX_RECOVERY
      ),
    verdict: 'watch',
    form: {
      control: 'number',
      name: sentence('editor.recovery', 'Recovery'),
      description: sentence('editor.recovery-description', 'This many normal samples in a row end an incident.'),
      category: detectionCategory,
      range: { min: 1, max: MAX_RECOVERY, integer: true },
    },
    flag: { name: 'recovery', value: 'N', help: 'so many normal samples end an incident' },
    serviceKey: 'recovery',
  },
  /** Where the traffic is below this, in its unit, the other signals are not judged; 0: off. */
  leastTraffic: {
    default: defaultWatchOptions.leastTraffic,
    read: (value) => readAmount(sentence('settings.least-traffic', 'least traffic'), value),
    verdict: 'watch',
    form: {
      control: 'number',
      name: sentence('editor.least-traffic', 'Least traffic'),
      description: sentence(
        'editor.least-traffic-description',
        'While traffic is below this, in its own unit, latency and other signals are not judged: the latency of three requests is chance. 0: always judged.'
      ),
      category: detectionCategory,
      range: { min: 0 },
    },
    flag: { name: 'least-traffic', value: 'X', help: 'below this traffic the other signals say nothing; 0: off' },
    serviceKey: 'leastTraffic',
  },
  /** How missing data are told. */
  noData: {
    default: 'notice' as NonNullable<WatchOptions['noData']>,
    // Absent unless chosen: the fingerprints of verdicts without it stay.
    read: (value) => {
      const name = sentence('settings.no-data', 'what is told where data are missing');
      const expected = sentence('settings.notice-or-incident', 'notice or incident');
      return readWord(name, value, ['notice', 'incident'], expected) === 'incident' ? 'incident' : undefined;
    },
    verdict: 'watch',
    form: {
      control: 'radio',
      name: sentence('editor.no-data', 'No data'),
      description: sentence(
        'editor.no-data-description',
        'What is shown where no signal has a value for more than five steps, also at the end of the range: a notice, or an incident of its own.'
      ),
      category: detectionCategory,
      choices: {
        notice: sentence('editor.no-data-notice', 'Notice'),
        incident: sentence('editor.no-data-incident', 'Incident'),
      },
    },
  },
} satisfies { readonly [K in keyof WatchOptions]: Setting<number | string, WatchOptions[K]> };

/** How the forest is grown, in scikit-learn's names. */
export const forestSettings = {
  nEstimators: {
    default: 100,
    read: (value) => readInteger(sentence('settings.trees', 'number of trees'), value, 1, MAX_ESTIMATORS),
    form: {
      control: 'number',
      name: sentence('editor.n-estimators', 'Trees'),
      description: sentence('editor.n-estimators-description', 'More trees give steadier scores and take longer.'),
      category: forestCategory,
      range: { min: 1, max: MAX_ESTIMATORS, integer: true },
    },
    flag: { name: 'trees', value: 'N', help: 'number of trees' },
    serviceKey: 'forest.trees',
  },
  /** `auto`, a count (`256`) or, with a decimal point, a fraction of the samples (`0.5`). */
  maxSamples: {
    default: 'auto',
    read: (value) =>
      isAuto(value)
        ? 'auto'
        : readShareOrCount(
            sentence('settings.max-samples', 'maximum of samples'),
            value,
            sentence(
              'settings.expected-samples',
              'auto, a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
            )
          ),
    form: {
      control: 'text',
      name: sentence('editor.max-samples', 'Samples per tree'),
      description: sentence(
        'editor.max-samples-description',
        'auto (at most 256), a count such as 512, or with a decimal point a fraction such as 0.5.'
      ),
      category: forestCategory,
    },
    flag: {
      name: 'max-samples',
      value: 'N',
      help: 'samples a tree: auto, a count, or with a decimal point a fraction',
    },
    serviceKey: 'forest.samplesPerTree',
  },
  /** A count (`2`) or, with a decimal point, a fraction of the signals (`1.0`). */
  maxFeatures: {
    default: '1.0',
    read: (value) =>
      readShareOrCount(
        sentence('settings.max-features', 'maximum of features'),
        value,
        sentence(
          'settings.expected-features',
          'a count such as 2, or a fraction above 0.0, at most 1.0, with a decimal point'
        )
      ),
    form: {
      control: 'text',
      name: sentence('editor.max-features', 'Signals per tree'),
      description: sentence(
        'editor.max-features-description',
        'A count such as 2, or with a decimal point a fraction such as 1.0 (all).'
      ),
      category: forestCategory,
    },
    flag: { name: 'max-features', value: 'N', help: 'signals a tree: a count, or with a decimal point a fraction' },
    serviceKey: 'forest.signalsPerTree',
  },
  bootstrap: {
    default: false as boolean,
    read: (value) => readSwitch(sentence('settings.bootstrap', 'bootstrap'), value),
    form: {
      control: 'switch',
      name: sentence('editor.bootstrap', 'Bootstrap'),
      description: sentence('editor.bootstrap-description', "Draw a tree's samples with replacement."),
      category: forestCategory,
    },
    flag: { name: 'bootstrap', help: 'draw the samples of a tree with replacement' },
    serviceKey: 'forest.bootstrap',
  },
  /** An integer 0 .. 4294967295; any other text becomes one. */
  seed: {
    default: '42',
    read: (value, seedOfWord) => readSeed(sentence('settings.seed', 'seed'), value, seedOfWord),
    form: {
      control: 'text',
      name: sentence('editor.seed', 'Seed'),
      description: sentence(
        'editor.seed-description',
        'An integer from 0 to 4294967295, or any word. The same seed gives the same forest.'
      ),
      category: forestCategory,
    },
    flag: { name: 'seed', value: 'SEED', help: 'an integer 0 to 4294967295, or a word' },
    serviceKey: 'forest.seed',
  },
} satisfies {
  readonly [K in keyof IsolationForestParams]: Setting<number | string | boolean, IsolationForestParams[K]>;
};

/** How samples are judged. */
export const verdictSettings = {
  verdict: {
    default: 'watch' as Verdict,
    read: (value) =>
      readWord(
        sentence('settings.verdict', 'verdict'),
        value,
        ['classic', 'watch'],
        sentence('settings.classic-or-watch', 'classic or watch')
      ),
    form: {
      control: 'radio',
      name: sentence('editor.verdict', 'Verdict'),
      description: sentence(
        'editor.verdict-description',
        'Watch needs evidence and stays silent while all is well. Classic always flags its share of the samples, even when nothing is wrong.'
      ),
      category: detectionCategory,
      choices: {
        watch: sentence('editor.verdict-watch', 'Watch'),
        classic: sentence('editor.verdict-classic', 'Classic'),
      },
    },
    flag: { name: 'verdict', value: 'V', help: 'classic marks a fixed share, watch what departs from typical' },
  },
  ...watchSettings,
  /** A duration such as `5m`: newer samples are not judged, their data may still be arriving. Empty: none. */
  completeAfter: {
    default: '',
    read: (value) => readDuration(sentence('settings.complete-after', 'time until data are complete'), value),
    verdict: 'watch',
    form: {
      control: 'text',
      name: sentence('editor.complete-after', 'Data are complete after'),
      description: sentence(
        'editor.complete-after-description',
        'Newer samples are drawn but not judged: where data arrive late, the newest minutes always look like an outage. A duration such as 90s or 5m.'
      ),
      category: detectionCategory,
      placeholder: sentence('editor.complete-after-placeholder', 'at once'),
    },
    flag: {
      name: 'complete-after',
      value: 'D',
      help: 'newer samples may still change and are not judged: 2h, 4m, 90s',
    },
    serviceKey: 'delay',
  },
  /** `auto` or a share above 0, at most 0.5. */
  contamination: {
    default: '0.03',
    read: (value) => readContamination(sentence('settings.contamination', 'contamination'), value),
    verdict: 'classic',
    form: {
      control: 'text',
      name: sentence('editor.contamination', 'Contamination'),
      description: sentence(
        'editor.contamination-description',
        'Share of the samples that the classic verdict flags: above 0, at most 0.5; or auto.'
      ),
      category: detectionCategory,
      placeholder: sentence('editor.contamination-placeholder', 'auto or for example 0.03'),
    },
    flag: { name: 'contamination', value: 'SHARE', help: 'share of anomalies, 0.03 for example, or auto' },
  },
  scale: {
    default: true as boolean,
    read: (value) => readSwitch(sentence('settings.scale', 'standardise'), value),
    form: {
      control: 'switch',
      name: sentence('editor.scale', 'Standardise'),
      description: sentence('editor.scale-description', 'Scale all signals to mean 0 and standard deviation 1 first.'),
      category: detectionCategory,
    },
    flag: { name: 'no-scale', help: 'do not standardise the signals', turnsOff: true },
    serviceKey: 'forest.standardise',
  },
} satisfies Readonly<Record<string, Setting<number | string | boolean, unknown>>>;

/**
 * All that can be chosen of the detection, in the order of the manual page. Panel, command line and service derive types,
 * defaults, guards, forms, flags and keys from here.
 */
export const detectionSettings = { ...verdictSettings, ...forestSettings };

/** Name of a setting, as dashboards save it. */
export type SettingName = keyof typeof detectionSettings;

/** All settings with their names, for those that derive something from each. */
export const settingEntries = Object.entries(detectionSettings) as ReadonlyArray<
  [SettingName, Setting<number | string | boolean, unknown>]
>;

/** What a person chose, in the panel, on the command line or in a file: anything. */
export type DetectionSettings = { readonly [K in SettingName]: unknown };

/** What holds where nothing was chosen, as it is saved. */
export const defaultDetectionSettings = Object.fromEntries(
  settingEntries.map(([name, setting]) => [name, setting.default])
) as { readonly [K in SettingName]: (typeof detectionSettings)[K]['default'] };

/**
 * Turns what a person chose into options of the detection.
 *
 * @param seedOfWord - makes a seed of what is no number
 * @returns one sentence as `error` at the first setting that is invalid.
 */
export function readDetectionOptions(
  settings: DetectionSettings,
  seedOfWord: SeedOfWord
): { options: DetectionOptions } | { error: Sentence } {
  try {
    const { verdict, contamination, scale } = readAll(verdictSettings, settings, seedOfWord);
    const forest = readAll(forestSettings, settings, seedOfWord);
    return {
      options: { verdict, forest, contamination, scale, watch: readAll(watchSettings, settings, seedOfWord) },
    };
  } catch (error) {
    if (error instanceof InvalidSetting) {
      return { error: error.sentence };
    }
    throw error;
  }
}

function readAll<T extends Readonly<Record<string, Pick<Setting<unknown, unknown>, 'read'>>>>(
  table: T,
  settings: Readonly<Record<string, unknown>>,
  seedOfWord: SeedOfWord
): { [K in keyof T]: ReturnType<T[K]['read']> } {
  const options = Object.entries(table).map(([name, { read }]) => [name, read(settings[name], seedOfWord)]);
  return Object.fromEntries(options.filter(([, option]) => option !== undefined));
}

/**
 * Milliseconds until data are complete, as `Samples.completeAfter` takes them.
 *
 * @returns undefined if nothing (or no duration) was typed.
 */
export function completeAfterOf({ completeAfter }: Pick<DetectionSettings, 'completeAfter'>): number | undefined {
  return typeof completeAfter === 'string' ? parseDuration(completeAfter) : undefined;
}
