/**
 * Long work as a generator: it pauses every few milliseconds (`yield`) and returns the result. One implementation thus
 * serves three callers: at once (`runToEnd`), a worker that reports progress and can be cancelled, and the main thread in
 * slices where workers are forbidden. Only work that is made of unequal parts, and loops over trees, signals or groups,
 * yield a number: the share that is done, 0..1.
 */
export type Steps<T> = Generator<number | undefined, T, void>;

/** Rows or samples between two yields of a loop with little work for each: well below a millisecond. */
const ROWS_A_STEP = 32_768;

/** True for the last row of each step: time to yield. */
export function endsStep(row: number): boolean {
  return row % ROWS_A_STEP === ROWS_A_STEP - 1;
}

/** Runs all steps at once and returns the result. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/**
 * Steps that are a part of longer work: their share done counts from `start` to `end` of the whole. It never falls back:
 * steps that are made of others may tell what each of those has done.
 */
export function* partOf<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    done = Math.max(done, step.value ?? 0);
    yield start + (end - start) * done;
  }
}
