import { completeAll, isRecord } from './panelOption';
import { type Options, panelOptions } from './options';

/**
 * The saved options with everything that views rely on: what is missing or cannot be drawn takes its default. Options of
 * the detection are only filled in where they are missing. Options that this version does not know are kept.
 */
export function completeOptions(saved: unknown): Options {
  return completeAll(panelOptions, isRecord(saved) ? saved : {});
}
