import type { Steps } from './task/steps';

/** Remembers the result of a step for as long as what it depends on stays the same. */
export class LastResult<T> {
  private last?: { readonly inputs: readonly unknown[]; readonly result: T };

  /** The remembered result if the inputs are identical (`Object.is`) to the last ones, otherwise a new one. */
  *get(inputs: readonly unknown[], compute: () => Steps<T>): Steps<T> {
    const { last } = this;
    if (last?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, last.inputs[i]))) {
      return last.result;
    }
    const result = yield* compute();
    this.last = { inputs, result };
    return result;
  }
}
