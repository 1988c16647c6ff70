import { useEffect, useRef } from 'react';
import { type Turn, turnsOfThePage, type Urgency } from './Turns';

/**
 * Draws in turns: what would hold the page up if all of it, or that of all panels, were drawn in one task. All panels of a
 * page share the turns. Not React's transitions: each update of any panel makes those of all others begin again, and on
 * a page that is always busy they never end; who waits for a turn keeps the place, however often the page is drawn.
 *
 * @param isDue there is something to draw in the next turn.
 * @param draw changes a state of this component, so that it is drawn; the newest one is called. As long as there is more
 *   after that, another turn is asked for, behind those who wait already.
 */
export function useTurns(isDue: boolean, draw: () => void, urgency: Urgency): void {
  const turnRef = useRef<Turn | undefined>(undefined);
  const drawRef = useRef(draw);

  // Runs after the effects of all that was drawn, for the children's come first.
  useEffect(() => {
    drawRef.current = draw;
    if (turnRef.current?.hasStarted || !isDue) {
      turnRef.current?.end();
      turnRef.current = undefined;
    }
    if (isDue) {
      turnRef.current ??= turnsOfThePage.ask(() => drawRef.current(), urgency);
    }
  });

  useEffect(
    () => () => {
      turnRef.current?.end();
      turnRef.current = undefined;
    },
    []
  );
}
