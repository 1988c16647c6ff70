import type { IconName } from '@grafana/data';
import { Button, Dropdown } from '@grafana/ui';
import React, { useState } from 'react';

interface Props {
  label: string;
  icon?: IconName;
  /** In place of the icon: words of the given look. */
  words?: { readonly text: string; readonly className: string };
  /** Show the label when the pointer rests on the button. */
  hasTooltip?: boolean;
  /** Called when the menu opens. */
  menu: () => React.ReactElement;
}

/** A small icon, or words, that open a menu. */
export function MenuButton({ label, icon, words, hasTooltip = false, menu }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown overlay={menu} placement={words ? 'bottom-start' : 'bottom-end'} onVisibleChange={setOpen}>
      {words ? (
        <button type="button" className={words.className} title={label} aria-haspopup="menu" aria-expanded={isOpen}>
          {words.text}
        </button>
      ) : (
        <Button
          size="sm"
          fill="text"
          variant="secondary"
          icon={icon}
          tooltip={hasTooltip ? label : undefined}
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={isOpen}
        />
      )}
    </Dropdown>
  );
}
