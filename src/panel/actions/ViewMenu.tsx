import { Menu } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { ActionsButton } from './ActionsButton';
import { downloadSamples } from './downloadSamples';
import { Judged } from './judged';
import { useCopy } from './useCopy';
import { reportOfAll } from './writeReport';

/** What can be done with everything in the time range. */
export function ViewMenu(judged: Judged): React.JSX.Element {
  const { copy, dialog } = useCopy();
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
    </Menu>
  );
  return (
    <>
      <ActionsButton label={t('actions.actions', 'Actions')} menu={menu} />
      {dialog}
    </>
  );
}
