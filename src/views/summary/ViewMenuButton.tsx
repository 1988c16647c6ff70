import React from 'react';
import { t } from '../../i18n/t';
import { ChoiceMenu } from '../../ui/menus/ChoiceMenu';
import { MenuButton } from '../../ui/menus/MenuButton';
import { type Shown, viewChoices } from './viewChoices';

interface Props {
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** All views in the menu of one button, where there is no room for a button each. */
export function ViewMenuButton({ shown, onChange }: Props): React.JSX.Element {
  const label = t('summary.view', 'View');
  const choices = viewChoices();
  const choose = (view: Shown['view']): void => onChange({ view, beside: shown.beside });
  const menu = (): React.ReactElement => (
    <ChoiceMenu label={label} choices={choices} chosen={shown.view} onChoose={choose} />
  );
  return <MenuButton label={label} icon={choices.find(({ value }) => value === shown.view)?.icon} menu={menu} />;
}
