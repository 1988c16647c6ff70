import type { PanelProps } from '@grafana/data';
import React from 'react';
import type { Options } from '../../options';
import type { FeedbackBook } from '../feedback/useFeedback';
import type { Group } from '../groups/group';
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
export function useActions(panel: PanelProps<Options>, shown: Group | undefined, feedback: FeedbackBook): Actions {
  const annotations = useAnnotations(panel.id, panel.data);
  if (!shown?.prepared || !shown.detection) {
    return {};
  }
  const judged = { panel, group: shown, prepared: shown.prepared, detection: shown.detection };
  return {
    viewMenu: <ViewMenu {...judged} />,
    incidentMenu: (incident, of = judged) => (
      <IncidentMenu {...of} panel={panel} incident={incident} annotations={annotations} feedback={feedback} />
    ),
  };
}
