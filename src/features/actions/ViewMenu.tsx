import { Menu } from '@grafana/ui';
import React, { lazy, useState } from 'react';
import { t } from '../../i18n/t';
import { baselineItems } from '../baseline/baselineItems';
import { MenuButton } from '../../ui/menus/MenuButton';
import { ActionDialog } from '../../ui/dialog/ActionDialog';
import { downloadSamples } from '../download/downloadSamples';
import { Judged } from '../../session/judged';
import { useCopy } from '../../ui/dialog/useCopy';
import { reportOfAll } from '../report/writeReport';

// Loaded when it is asked for: most dashboards are looked at, and seldom does anybody write a rule.
const AlertRuleContent = lazy(() =>
  import('../alertRules/AlertRuleContent').then((module) => ({ default: module.AlertRuleContent }))
);

const ReplayContent = lazy(() =>
  import('../replay/ReplayContent').then((module) => ({ default: module.ReplayContent }))
);

const WatchContent = lazy(() =>
  import('../aroundTheClock/WatchContent').then((module) => ({ default: module.WatchContent }))
);

/** What can be done with everything in the time range. */
export function ViewMenu(judged: Judged): React.JSX.Element {
  const { copy, dialog } = useCopy();
  const [open, setOpen] = useState<'alertRule' | 'watch' | 'replay'>();
  const close = (): void => setOpen(undefined);
  const menu = (): React.ReactElement => (
    <Menu ariaLabel={t('actions.actions', 'Actions')}>
      <Menu.Item
        label={t('actions.copy-all', 'Copy report of all incidents')}
        icon="copy"
        onClick={() => copy(reportOfAll(judged))}
      />
      <Menu.Item
        label={t('actions.download-csv', 'Download CSV')}
        icon="download-alt"
        onClick={() => downloadSamples(judged, 'csv')}
      />
      <Menu.Item
        label={t('actions.download-json', 'Download JSON')}
        icon="download-alt"
        onClick={() => downloadSamples(judged, 'json')}
      />
      <Menu.Item
        label={t('actions.create-alert-rule-item', 'Create alert rule…')}
        icon="bell"
        onClick={() => setOpen('alertRule')}
      />
      <Menu.Item
        label={t('clock.item', 'Watch this around the clock…')}
        icon="clock-nine"
        onClick={() => setOpen('watch')}
      />
      <Menu.Item
        label={t('actions.replay-item', 'Tune on known incidents…')}
        icon="sliders-v-alt"
        onClick={() => setOpen('replay')}
      />
      {baselineItems(judged)}
    </Menu>
  );
  return (
    <>
      <MenuButton icon="ellipsis-v" label={t('actions.actions', 'Actions')} menu={menu} />
      {dialog}
      {open === 'alertRule' && (
        <ActionDialog title={t('actions.create-alert-rule', 'Create alert rule')} onDismiss={close}>
          <AlertRuleContent {...judged} />
        </ActionDialog>
      )}
      {open === 'watch' && (
        <ActionDialog title={t('clock.title', 'Watch around the clock')} onDismiss={close}>
          <WatchContent {...judged} />
        </ActionDialog>
      )}
      {open === 'replay' && (
        <ActionDialog title={t('actions.replay', 'Tune on known incidents')} onDismiss={close}>
          <ReplayContent {...judged} />
        </ActionDialog>
      )}
    </>
  );
}
