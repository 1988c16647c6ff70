import type { PanelProps } from '@grafana/data';
import React from 'react';
import type { Detection } from '../../detection/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { Options } from '../../options';
import type { ViewProps } from '../viewProps';
import { useAnnotations } from './annotations/useAnnotations';
import { IncidentMenu } from './IncidentMenu';
import { ViewMenu } from './ViewMenu';

/** The menus of a panel; none before there is a verdict. */
export interface Actions {
  readonly viewMenu?: React.ReactNode;
  readonly incidentMenu?: ViewProps['incidentMenu'];
}

/** What the person on call can do next, with all samples and with one incident. */
export function useActions(panel: PanelProps<Options>, prepared?: PreparedSamples, detection?: Detection): Actions {
  const annotations = useAnnotations(panel.id, panel.data);
  if (!prepared || !detection) {
    return {};
  }
  const judged = { panel, prepared, detection };
  return {
    viewMenu: <ViewMenu {...judged} />,
    incidentMenu: (incident, { prepared, detection } = judged) => (
      <IncidentMenu panel={panel} {...{ prepared, detection }} incident={incident} annotations={annotations} />
    ),
  };
}
