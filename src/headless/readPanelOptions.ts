import seedrandom from 'seedrandom';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { completeAfterOf, readDetectionOptions } from '@anomaly-forest/core/internal/options/detectionSettings';
import { completeOptions } from '../options/completeOptions';
import { migrateOptions } from '../options/migrations';
import type { Options } from '../options/options';
import { withVariables } from '../options/variables';

/** How variables are filled in: a text, and a format such as `csv` for several values. */
export type ReplaceVariables = (text: string, format?: string) => string;

/** A panel's options, ready to judge with. */
export interface PanelOptions {
  /** Complete, with the values of dashboard variables. */
  readonly options: Options;
  readonly detection: DetectionOptions;
}

/** Whether somebody asked for the panel to be judged around the clock. */
export function isAroundTheClock(saved: unknown): boolean {
  return completeOptions(saved).aroundTheClock;
}

/**
 * Reads the options of a saved panel as the panel itself reads them.
 *
 * @param saved - `options` of the panel's JSON: anything
 * @returns one sentence in English as `problem` if they are invalid, or have the classic verdict
 */
export function readPanelOptions(
  saved: unknown,
  replace: ReplaceVariables
): PanelOptions | { readonly problem: string } {
  const migrated = migrateOptions({ options: saved } as Parameters<typeof migrateOptions>[0]);
  const options = withVariables(completeOptions(migrated), (text, _, format) =>
    replace(text, typeof format === 'string' ? format : undefined)
  );
  const read = readDetectionOptions(options, (word) => seedrandom(word).int32() >>> 0);
  if ('error' in read) {
    return { problem: read.error.text };
  }
  return options.verdict === 'watch'
    ? { options, detection: read.options }
    : { problem: 'Its verdict is the classic one, which always flags its share: choose the verdict "watch".' };
}

/** Milliseconds for which newer samples are not judged. */
export function completeAfter({ options }: PanelOptions): number {
  return completeAfterOf(options) ?? 0;
}
