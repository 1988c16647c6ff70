import type { IconName } from '@grafana/data';
import { Button, Dropdown } from '@grafana/ui';
import React from 'react';

interface Props {
  label: string;
  icon?: IconName;
  /** Show the label when the pointer rests on the button. */
  hasTooltip?: boolean;
  /** Called when the menu opens. */
  menu: () => React.ReactElement;
}

/** A small icon that opens a menu. */
export function MenuButton({ label, icon, hasTooltip = false, menu }: Props): React.JSX.Element {
  return (
    <Dropdown overlay={menu} placement="bottom-end">
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={icon}
        tooltip={hasTooltip ? label : undefined}
        aria-label={label}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
