import React, { useState } from 'react';
import { useTurns } from './useTurns';

/**
 * What need not be in the first frame: it is mounted in a turn of its own, when what stands beside it and all panels that
 * wait for theirs have been painted. Reserve its room.
 */
export function Later({ children }: React.PropsWithChildren): React.JSX.Element | null {
  const [isDue, setDue] = useState(false);
  useTurns(!isDue, () => setDue(true), 'later');
  return isDue ? <>{children}</> : null;
}
