import { Menu } from '@grafana/ui';
import React from 'react';
import { ActionsButton } from './ActionsButton';
import { downloadSamples } from './downloadSamples';
import { Judged } from './judged';
import { useCopy } from './useCopy';
import { reportOfAll } from './writeReport';

/** What can be done with everything in the time range. */
export function ViewMenu(judged: Judged): React.JSX.Element {
  const { copy, dialog } = useCopy();
  const menu = (): React.ReactElement => (
    <Menu ariaLabel="Actions">
      <Menu.Item label="Copy report of all incidents" icon="copy" onClick={() => copy(reportOfAll(judged))} />
      <Menu.Item label="Download CSV" icon="download-alt" onClick={() => downloadSamples(judged, 'csv')} />
      <Menu.Item label="Download JSON" icon="download-alt" onClick={() => downloadSamples(judged, 'json')} />
    </Menu>
  );
  return (
    <>
      <ActionsButton label="Actions" menu={menu} />
      {dialog}
    </>
  );
}
