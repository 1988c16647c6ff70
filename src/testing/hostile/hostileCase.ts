/**
 * An input that nobody wishes for, and what becomes of it. The tests assert each, and `npm run reliability` writes the
 * table of docs/reliability.md from them.
 */
export interface HostileCase<Input> {
  /** What goes in. */
  readonly input: string;
  readonly make: () => Input;
  /** The sentence about it, word for word; none if the input is nothing special. */
  readonly says?: string;
  /** `sentence`: in place of everything; `data`: drawn without a verdict; `verdict`: drawn and judged. */
  readonly shows: 'sentence' | 'data' | 'verdict';
}

/** An input that ends in a sentence. */
export function refused<Input>(input: string, make: () => Input, says: string): HostileCase<Input> {
  return { input, make, says, shows: 'sentence' };
}

/** An input that is judged, perhaps with a notice. */
export function judged<Input>(input: string, make: () => Input, says?: string): HostileCase<Input> {
  return { input, make, says, shows: 'verdict' };
}
