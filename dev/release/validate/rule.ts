import { BuiltPlugin } from './builtPlugin';

/** One thing that the plugin catalog demands, as a sentence, and a look whether it is so. */
export interface Rule {
  readonly name: string;
  /** @returns a sentence for each thing that is not so. */
  readonly check: (plugin: BuiltPlugin) => readonly string[];
}

/** A sentence if something is not as it should be. */
export function unless(isSo: boolean, sentence: string): readonly string[] {
  return isSo ? [] : [sentence];
}
