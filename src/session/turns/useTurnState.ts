import { useCallback, useEffect, useRef, useState } from 'react';
import { type Turn, turnsOfThePage } from './Turns';

/**
 * State that is expensive to draw: what is set is drawn in a turn of the page. Set anew while it waits for the turn, only
 * the newest is drawn.
 *
 * @returns the state, none at first, and the function that sets it, the same in each call.
 */
export function useTurnState<T extends object>(): [drawn: T | undefined, draw: (newest: T) => void] {
  const [drawn, setDrawn] = useState<T>();
  const turnRef = useRef<Turn | undefined>(undefined);

  const endTurn = useCallback(() => {
    turnRef.current?.end();
    turnRef.current = undefined;
  }, []);
  const draw = useCallback(
    (newest: T) => {
      endTurn();
      turnRef.current = turnsOfThePage.ask(() => setDrawn(newest));
    },
    [endTurn]
  );

  // Runs after the effects of all that was drawn, for the children's come first.
  useEffect(() => {
    if (turnRef.current?.hasStarted) {
      endTurn();
    }
  }, [drawn, endTurn]);
  useEffect(() => endTurn, [endTurn]);
  return [drawn, draw];
}
