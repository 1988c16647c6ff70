import type { IconName } from '@grafana/data';
import { Menu } from '@grafana/ui';
import React from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

interface Props<T extends string> {
  label: string;
  choices: ReadonlyArray<Choice<T>>;
  chosen: T;
  onChoose: (value: T) => void;
}

/** A menu of things of which one is chosen. */
export function ChoiceMenu<T extends string>({ label, choices, chosen, onChoose }: Props<T>): React.JSX.Element {
  return (
    <Menu ariaLabel={label}>
      {choices.map(({ value, label: name, icon }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          ariaChecked={value === chosen}
          active={value === chosen}
          icon={icon}
          label={name}
          onClick={() => onChoose(value)}
        />
      ))}
    </Menu>
  );
}
