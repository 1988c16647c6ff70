import { Button, Dropdown } from '@grafana/ui';
import React from 'react';

interface Props {
  label: string;
  /** Called when the menu opens. */
  menu: () => React.ReactElement;
}

/** Three dots that open a menu. */
export function ActionsButton({ label, menu }: Props): React.JSX.Element {
  return (
    <Dropdown overlay={menu} placement="bottom-end">
      <Button size="sm" fill="text" variant="secondary" icon="ellipsis-v" aria-label={label} aria-haspopup="menu" />
    </Dropdown>
  );
}
