import { useState } from 'react';
import { useTurns } from './useTurns';

/**
 * A value that is expensive to draw, as of this component's last turn: the panels of a page draw their newest values one
 * after the other.
 *
 * @param newest compared by identity.
 * @returns none before the first turn.
 */
export function useTurn<T extends object>(newest: T): T | undefined {
  const [drawn, setDrawn] = useState<T>();
  useTurns(drawn !== newest, () => setDrawn(newest), 'now');
  return drawn;
}
