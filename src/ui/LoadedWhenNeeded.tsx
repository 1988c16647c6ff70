import { ErrorBoundaryAlert } from '@grafana/ui';
import React, { Suspense } from 'react';

interface Props {
  /** Shown while the part is on its way. */
  fallback: React.ReactNode;
  /** Has parts of React's `lazy`. */
  children: React.ReactNode;
}

/** A part of the panel whose code may still be on its way, and may fail to arrive, without harm to the rest. */
export function LoadedWhenNeeded({ fallback, children }: Props): React.JSX.Element {
  return (
    <ErrorBoundaryAlert>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundaryAlert>
  );
}
