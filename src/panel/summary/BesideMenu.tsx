import { Button, Dropdown, Menu } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { ChoiceItem } from './ChoiceItem';
import { besideChoices, type Shown } from './viewChoices';

interface Props {
  beside: Shown['beside'];
  onChange: (shown: Shown) => void;
}

/** A small button whose menu says what the time series is shown with. */
export function BesideMenu({ beside, onChange }: Props): React.JSX.Element {
  const label = t('summary.beside', 'Shown with the time series');
  const menu = (): React.ReactElement => (
    <Menu ariaLabel={label}>
      {besideChoices().map((choice) => (
        <ChoiceItem
          key={choice.value}
          choice={choice}
          isChosen={choice.value === beside}
          onChoose={() => onChange({ view: 'timeSeries', beside: choice.value })}
        />
      ))}
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-end">
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon="columns"
        tooltip={label}
        aria-label={label}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
