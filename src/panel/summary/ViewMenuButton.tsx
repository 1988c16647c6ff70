import { Button, Dropdown, Menu } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { ChoiceItem } from './ChoiceItem';
import { type Shown, viewChoices } from './viewChoices';

interface Props {
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** All views in the menu of one button, where there is no room for a button each. */
export function ViewMenuButton({ shown, onChange }: Props): React.JSX.Element {
  const label = t('summary.view', 'View');
  const choices = viewChoices();
  const menu = (): React.ReactElement => (
    <Menu ariaLabel={label}>
      {choices.map((choice) => (
        <ChoiceItem
          key={choice.value}
          choice={choice}
          isChosen={choice.value === shown.view}
          onChoose={() => onChange({ view: choice.value, beside: shown.beside })}
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
        icon={choices.find(({ value }) => value === shown.view)?.icon}
        aria-label={label}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
