import { useState } from 'react';
import { useTurns } from '../../session/turns/useTurns';
import { isDrawnWhole } from './lines/thinRows';
import type { Overlays } from './useOverlays';

/**
 * The overlays to be drawn now. With very many samples, lines and overlays would take too long in one task: new overlays
 * come in a turn after the lines that they belong to, and until then those before stay, if they are of the same samples.
 */
export function useOverlaysInTurn(newest: Overlays): Overlays {
  const [kept, setKept] = useState<Overlays>();
  const { samples } = newest.rows.input.prepared;
  const isOfSamples = kept?.rows.input.prepared.samples === samples;
  // Of few samples none are kept: what was drawn before must not stay in memory.
  const drawn = isDrawnWhole(samples.time.length) ? undefined : isOfSamples ? kept : newest;
  if (drawn !== kept) {
    setKept(drawn);
  }
  useTurns(drawn !== undefined && drawn !== newest, () => setKept(newest), 'now');
  return drawn ?? newest;
}
