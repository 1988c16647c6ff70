import { useEffect, useRef, useState } from 'react';
import { Turns } from './Turns';

const turnsOfThePage = new Turns();

/**
 * A value that is expensive to draw, as of this component's last turn: the panels of a page draw their newest values one
 * after the other, each in a task of its own between which the browser paints and answers, instead of all of them in one
 * long task when a dashboard's data arrive. Not as React transitions: each update of any panel makes those of all others
 * begin again, and on a full page they never end.
 *
 * @param newest compared by identity.
 * @returns none before the first turn.
 */
export function useTurn<T extends object>(newest: T): T | undefined {
  const [drawn, setDrawn] = useState<T>();
  const endRef = useRef(() => {});

  useEffect(() => {
    endRef.current = turnsOfThePage.ask(() => setDrawn(newest));
    return () => endRef.current();
  }, [newest]);

  // Runs after the effects of all that was drawn, for the children's come first.
  useEffect(() => {
    if (drawn === newest) {
      endRef.current();
    }
  }, [drawn, newest]);

  return drawn;
}
