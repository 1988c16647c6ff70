import { Menu } from '@grafana/ui';
import React from 'react';
import type { Choice } from './viewChoices';

interface Props {
  choice: Choice<string>;
  isChosen: boolean;
  onChoose: () => void;
}

/** One of several things of a menu of which one is chosen. */
export function ChoiceItem({ choice, isChosen, onChoose }: Props): React.JSX.Element {
  return (
    <Menu.Item
      role="menuitemradio"
      ariaChecked={isChosen}
      active={isChosen}
      icon={choice.icon}
      label={choice.label}
      onClick={onChoose}
    />
  );
}
