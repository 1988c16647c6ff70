import { Menu } from '@grafana/ui';
import React, { lazy, useState } from 'react';
import { t } from '../../i18n/t';
import { baselineItems } from '../baseline/baselineItems';
import { ActionDialog } from './ActionDialog';
import { ActionsButton } from './ActionsButton';
import { downloadSamples } from './downloadSamples';
import { Judged } from './judged';
import { useCopy } from './useCopy';
import { reportOfAll } from './writeReport';

// Loaded when it is asked for: most dashboards are looked at, and seldom does anybody write a rule.
const AlertRuleContent = lazy(() =>
  import('./alertRule/AlertRuleContent').then((module) => ({ default: module.AlertRuleContent }))
);

/** What can be done with everything in the time range. */
export function ViewMenu(judged: Judged): React.JSX.Element {
  const { copy, dialog } = useCopy();
  const [isAlertRuleOpen, setAlertRuleOpen] = useState(false);
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
        onClick={() => setAlertRuleOpen(true)}
      />
      {baselineItems(judged)}
    </Menu>
  );
  return (
    <>
      <ActionsButton label={t('actions.actions', 'Actions')} menu={menu} />
      {dialog}
      {isAlertRuleOpen && (
        <ActionDialog
          title={t('actions.create-alert-rule', 'Create alert rule')}
          onDismiss={() => setAlertRuleOpen(false)}
        >
          <AlertRuleContent {...judged} />
        </ActionDialog>
      )}
    </>
  );
}
