import { css } from '@emotion/css';
import { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, Menu, useStyles2 } from '@grafana/ui';
import React, { lazy, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import type { FeedbackBook } from '../../session/feedback/useFeedback';
import { useFeedbackMenu } from '../feedback/useFeedbackMenu';
import type { Group } from '../../session/groups/group';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { spanTimes } from '../../ui/text/sampleSpan';
import { formatTime } from '../../ui/text/formatTime';
import { MenuButton } from '../../ui/menus/MenuButton';
import { ActionDialog } from '../../ui/dialog/ActionDialog';
import { IncidentAnnotation, incidentAnnotation } from '../annotations/incidentAnnotation';
import { Annotations, Kept } from '../annotations/useAnnotations';
import { exploreUrl } from './exploreUrl';
import { incidentLinks } from './incidentLinks';
import { Judged } from '../../session/judged';
import type { MenuLabel } from '../../session/viewProps';
import { useCopy } from '../../ui/dialog/useCopy';
import { reportOfIncident } from '../report/writeReport';

// Loaded when it is asked for.
const CompareContent = lazy(() =>
  import('../compare/CompareContent').then((module) => ({ default: module.CompareContent }))
);

const CauseContent = lazy(() => import('../cause/CauseContent').then((module) => ({ default: module.CauseContent })));

interface Props {
  judged: Judged;
  incident: Incident;
  /** All groups of the panel: what moved in others at the time? */
  groups: readonly Group[];
  annotations: Annotations;
  feedback: FeedbackBook;
  /** What opens the menu, in place of an icon. */
  label?: MenuLabel;
}

/** What can be done with one incident, and whether it has been saved. */
export function IncidentMenu(props: Props): React.JSX.Element {
  const { judged, incident, groups, annotations, feedback, label } = props;
  const styles = useStyles2(getStyles);
  const said = useFeedbackMenu(incident, judged, feedback);
  const { copy, dialog } = useCopy();
  const [open, setOpen] = useState<'cause' | 'compare'>();
  const close = (): void => setOpen(undefined);
  const { samples } = judged.prepared;
  const { from } = spanTimes(incident, samples, typicalStep(samples.time));
  const start = formatTime(from, judged.panel.timeZone);
  const annotation = incidentAnnotation(incident, judged);
  const kept = annotations.kept(annotation);

  const menu = (): React.ReactElement => {
    const explore = exploreUrl(judged, incident);
    return (
      <Menu ariaLabel={t('actions.actions', 'Actions')}>
        <Menu.Item
          label={t('actions.copy-report', 'Copy incident report')}
          icon="copy"
          onClick={() => copy(reportOfIncident(judged, incident))}
        />
        {annotationItems(kept, annotations, annotation)}
        {incident.drivers.length > 0 && (
          <Menu.Item
            label={t('actions.what-changed-item', 'What changed?…')}
            icon="question-circle"
            onClick={() => setOpen('cause')}
          />
        )}
        <Menu.Item
          label={t('actions.compare-item', 'Compare…')}
          icon="code-branch"
          onClick={() => setOpen('compare')}
        />
        {explore !== undefined && (
          <Menu.Item label={t('actions.explore', 'Open in Explore')} icon="compass" url={explore} />
        )}
        {said.items}
        {incidentLinks(judged, incident).map(({ title, href, target }) => (
          <Menu.Item
            key={`${title} ${href}`}
            label={title || href}
            icon="external-link-alt"
            url={href}
            target={target}
          />
        ))}
      </Menu>
    );
  };
  return (
    // What is clicked or typed in here is not meant for the row; React sends it there from the menu, too.
    <div className={label ? undefined : styles.cell} onClick={stop} onKeyDown={stop}>
      <MenuButton
        words={label}
        icon="ellipsis-v"
        label={t('actions.of-incident', 'Actions for the incident at {{start}}', { start })}
        menu={menu}
      />
      {kept !== 'not-saved' && !label && (
        <span className={styles.saved} title={t('actions.saved-as-annotation', 'Saved as an annotation')}>
          <Icon name="check" size="sm" /> {t('actions.saved', 'Saved')}
        </span>
      )}
      {dialog}
      {open === 'cause' && (
        <ActionDialog title={t('actions.what-changed', 'What changed at {{start}}?', { start })} onDismiss={close}>
          <CauseContent judged={judged} incident={incident} />
        </ActionDialog>
      )}
      {open === 'compare' && (
        <ActionDialog title={t('actions.compare', 'Compare the incident at {{start}}', { start })} onDismiss={close}>
          <CompareContent judged={judged} incident={incident} groups={groups} onDismiss={close} />
        </ActionDialog>
      )}
      {said.dialog}
    </div>
  );
}

function annotationItems(
  kept: Kept,
  { refusal, save, update, remove }: Annotations,
  annotation: IncidentAnnotation
): React.ReactElement[] {
  const item = (label: string, icon: IconName, onClick: () => void): React.ReactElement => (
    <Menu.Item
      key={label}
      label={label}
      icon={icon}
      disabled={refusal !== undefined}
      description={refusal}
      onClick={onClick}
    />
  );
  if (kept === 'not-saved') {
    return [
      item(t('actions.save-annotation', 'Save as annotation'), 'comment-alt-message', () => void save(annotation)),
    ];
  }
  return [
    ...(kept === 'outdated'
      ? [item(t('actions.update-annotation', 'Update saved annotation'), 'sync', () => void update(annotation))]
      : []),
    item(t('actions.delete-annotation', 'Delete saved annotation'), 'trash-alt', () => void remove(annotation)),
  ];
}

function stop(event: React.SyntheticEvent): void {
  event.stopPropagation();
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({ display: 'flex', flexDirection: 'column', alignItems: 'flex-end', cursor: 'default' }),
  saved: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
});
