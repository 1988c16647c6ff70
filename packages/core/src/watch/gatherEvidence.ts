import type { Samples } from '../detection';
import { LastResult } from '../lastResult';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type Candidate, candidatesOf, maskOf } from './candidates';
import { withCompanions } from './companion';
import { FIRST_THRESHOLD } from './evidence';
import {
  type SignalEvidence,
  signalEvidence,
  type UsualOnScale,
  usualOf,
  type WatchedSignal,
  watchedSignals,
} from './signalEvidence';

/** Passes over the data; all but the first know where the incidents of the one before are. */
const PASSES = 3;

/** Which samples are looked at, and how. */
export interface Look {
  readonly samples: Samples;
  /** Samples that are judged: the first ones, without an interval that is not over. */
  readonly nJudged: number;
  /** Milliseconds between samples. */
  readonly step: number;
  /** Samples (1) that say nothing of what is normal. */
  readonly leftOut: Uint8Array;
  readonly options: WatchOptions;
}

/** What the samples say of themselves. */
export interface Gathered {
  readonly watched: readonly WatchedSignal[];
  readonly signals: readonly SignalEvidence[];
  readonly candidates: readonly Candidate[];
  /** Samples (1) that did not say what is usual of a signal, one array a signal. */
  readonly masks: readonly Uint8Array[];
}

/**
 * An incident that is not masked raises its own threshold and pulls the typical value to itself. So what was found is
 * masked and all is looked at again, until nothing changes or the passes are used up.
 */
export function* gatherEvidence({ samples, nJudged, step, leftOut, options }: Look): Steps<Gathered> {
  const watched = yield* watchedSignals(samples, step, options);
  const lastUsual = watched.map(() => new LastResult<readonly UsualOnScale[]>());
  let masks: Uint8Array[] = watched.map(() => leftOut);
  for (let pass = 1; ; pass++) {
    const threshold = pass === 1 ? FIRST_THRESHOLD : undefined;
    const alone: SignalEvidence[] = [];
    for (const [j, signal] of watched.entries()) {
      const usual = yield* lastUsual[j].get([masks[j]], () => usualOf(signal, masks[j]));
      alone.push(yield* signalEvidence(signal, usual, masks[j], threshold));
    }
    const signals = yield* withCompanions(watched, alone, masks, threshold);
    const candidates = yield* candidatesOf(signals, nJudged);
    yield 1;
    const nextMasks = signals.map(({ evidence }, j) => sameOr(masks[j], maskOf(candidates, evidence, leftOut)));
    const isSettled = pass > 1 && nextMasks.every((mask, j) => mask === masks[j]);
    if (isSettled || pass === PASSES) {
      return { watched, signals, candidates, masks: nextMasks };
    }
    masks = nextMasks;
  }
}

/** The same mask as before unless something in it has changed: then what is usual is known already. */
function sameOr(before: Uint8Array, mask: Uint8Array): Uint8Array {
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== before[i]) {
      return mask;
    }
  }
  return before;
}
