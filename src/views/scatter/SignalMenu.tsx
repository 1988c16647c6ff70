import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Dropdown, useStyles2 } from '@grafana/ui';
import React from 'react';
import { ChoiceMenu } from '../../ui/menus/ChoiceMenu';

interface Props {
  label: string;
  names: readonly string[];
  chosen: string;
  onChoose: (name: string) => void;
}

/** A small button with the name of a signal; its menu chooses another. */
export function SignalMenu({ label, names, chosen, onChoose }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const choices = names.map((name) => ({ value: name, label: name }));
  const menu = (): React.ReactElement => (
    <ChoiceMenu label={label} choices={choices} chosen={chosen} onChoose={onChoose} />
  );
  return (
    <Dropdown overlay={menu} placement="bottom-start">
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        aria-label={label}
        aria-haspopup="menu"
        className={styles.button}
      >
        {chosen}
      </Button>
    </Dropdown>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  button: css({
    minWidth: 0,
    color: theme.colors.text.primary,
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  }),
});
