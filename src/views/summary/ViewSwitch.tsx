import { RadioButtonGroup } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { ChoiceMenu } from '../../ui/menus/ChoiceMenu';
import { MenuButton } from '../../ui/menus/MenuButton';
import { besideChoices, type Shown, viewChoices } from './viewChoices';
import { ViewMenuButton } from './ViewMenuButton';

/** A panel at least this wide has room for a button a view, CSS pixels. */
const WIDE = 480;

interface Props {
  shown: Shown;
  /** Width of the panel, CSS pixels. */
  width: number;
  onChange: (shown: Shown) => void;
}

/** Small buttons that change what the panel shows. */
export function ViewSwitch({ shown, width, onChange }: Props): React.JSX.Element {
  return (
    <>
      {shown.view === 'timeSeries' && <BesideMenu beside={shown.beside} onChange={onChange} />}
      {width >= WIDE ? (
        <RadioButtonGroup
          size="sm"
          aria-label={t('summary.view', 'View')}
          options={viewChoices().map(({ value, label, description, icon }) => ({
            ...{ value, description, icon },
            ariaLabel: label,
          }))}
          value={shown.view}
          onChange={(view) => onChange({ view, beside: shown.beside })}
        />
      ) : (
        <ViewMenuButton shown={shown} onChange={onChange} />
      )}
    </>
  );
}

/** A small button whose menu says what the time series is shown with. */
function BesideMenu({ beside, onChange }: Pick<Props, 'onChange'> & Pick<Shown, 'beside'>): React.JSX.Element {
  const label = t('summary.beside', 'Shown with the time series');
  const choose = (chosen: Shown['beside']): void => onChange({ view: 'timeSeries', beside: chosen });
  const menu = (): React.ReactElement => (
    <ChoiceMenu label={label} choices={besideChoices()} chosen={beside} onChoose={choose} />
  );
  return <MenuButton label={label} icon="columns" hasTooltip menu={menu} />;
}
