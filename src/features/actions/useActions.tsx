import type { PanelProps } from '@grafana/data';
import React from 'react';
import type { Options } from '../../options/options';
import type { FeedbackBook } from '../../session/feedback/useFeedback';
import type { Group } from '../../session/groups/group';
import type { ViewProps } from '../../session/viewProps';
import { useAnnotations } from '../annotations/useAnnotations';
import { useAutomaticAnnotations } from '../annotations/useAutomaticAnnotations';
import { isLive } from '../../ui/text/formatAgo';
import { IncidentMenu } from './IncidentMenu';
import type { Judged } from '../../session/judged';
import { ViewMenu } from './ViewMenu';

/** The menus of a panel; none before there is a verdict. */
export interface Actions {
  readonly viewMenu?: React.ReactNode;
  readonly incidentMenu?: ViewProps['incidentMenu'];
}

/** What the person on call can do next, with all samples and with one incident. */
export function useActions(
  panel: PanelProps<Options>,
  shown: Group | undefined,
  groups: readonly Group[],
  feedback: FeedbackBook
): Actions {
  const annotations = useAnnotations(panel.id, panel.data);
  const judged = judgedOf(panel, shown);
  useAutomaticAnnotations(panel.options.saveOngoing && isLive(panel.timeRange) ? judged : undefined, annotations);
  if (!judged) {
    return {};
  }
  return {
    viewMenu: <ViewMenu {...judged} />,
    incidentMenu: (incident, of = judged, label) => (
      <IncidentMenu
        judged={{ ...of, panel }}
        incident={incident}
        label={label}
        groups={groups}
        annotations={annotations}
        feedback={feedback}
      />
    ),
  };
}

function judgedOf(panel: PanelProps<Options>, shown: Group | undefined): Judged | undefined {
  const { prepared, detection } = shown ?? {};
  return prepared && detection && { panel, group: shown, prepared, detection };
}
