import React, { startTransition, useEffect, useState } from 'react';

/**
 * What need not be in the first frame: it is mounted after what stands beside it has been drawn, in short tasks. Reserve
 * its room.
 */
export function Later({ children }: React.PropsWithChildren): React.JSX.Element | null {
  const [isDue, setDue] = useState(false);
  useEffect(() => startTransition(() => setDue(true)), []);
  return isDue ? <>{children}</> : null;
}
