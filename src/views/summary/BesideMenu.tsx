import React from 'react';
import { t } from '../../i18n/t';
import { ChoiceMenu } from '../../ui/menus/ChoiceMenu';
import { MenuButton } from '../../ui/menus/MenuButton';
import { besideChoices, type Shown } from './viewChoices';

interface Props {
  beside: Shown['beside'];
  onChange: (shown: Shown) => void;
}

/** A small button whose menu says what the time series is shown with. */
export function BesideMenu({ beside, onChange }: Props): React.JSX.Element {
  const label = t('summary.beside', 'Shown with the time series');
  const choose = (chosen: Shown['beside']): void => onChange({ view: 'timeSeries', beside: chosen });
  const menu = (): React.ReactElement => (
    <ChoiceMenu label={label} choices={besideChoices()} chosen={beside} onChoose={choose} />
  );
  return <MenuButton label={label} icon="columns" hasTooltip menu={menu} />;
}
