import React, { useState } from 'react';
import { isDrawnWhole } from '../timeSeries/lines/thinRows';
import { drawnWhenUpToDate } from '../../session/turns/drawnWhenUpToDate';
import { useTurns } from '../../session/turns/useTurns';
import type { ViewProps } from '../../session/viewProps';
import { PanelLayout } from './PanelLayout';

const KeptLayout = drawnWhenUpToDate(PanelLayout);

/**
 * The views. A newer verdict on the same samples, if they are very many, is drawn in a turn of its own: the summary line
 * above tells of it in the turn before, and both together would take too long for one task.
 */
export function LayoutInTurn(props: ViewProps): React.JSX.Element {
  const { prepared, detection } = props;
  const [drawn, setDrawn] = useState({ prepared, detection });
  const isNewest = drawn.prepared === prepared && drawn.detection === detection;
  const isUpToDate = isNewest || drawn.prepared !== prepared || isDrawnWhole(prepared.samples.time.length);
  if (isUpToDate && !isNewest) {
    setDrawn({ prepared, detection });
  }
  useTurns(!isUpToDate, () => setDrawn({ prepared, detection }), 'now');
  return <KeptLayout {...props} isUpToDate={isUpToDate} />;
}
