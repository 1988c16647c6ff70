import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Dropdown, Menu, ScrollContainer, useStyles2 } from '@grafana/ui';
import React from 'react';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { describeGroup } from './describeGroup';
import { type Group, isUsable } from '../../session/groups/group';

interface Props {
  /** Worst first. */
  groups: readonly Group[];
  /** Key of the group that is shown. */
  shown: string;
  onShow: (key: string) => void;
  /** As low as a line of text. */
  isCompact: boolean;
}

/** The name of the group that is shown; opens the list of all, worst first, to choose another. */
export function GroupPicker({ groups, shown, onShow, isCompact }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const name = groups.find(({ key }) => key === shown)?.name ?? '';
  const menu = (): React.ReactElement => (
    <Menu ariaLabel={t('groups.list', 'Groups')}>
      <ScrollContainer maxHeight="320px">
        {groups.map((group) => (
          <Menu.Item
            key={group.key}
            label={nameInSentence(group.name)}
            description={describeGroup(group)}
            active={group.key === shown}
            disabled={!isUsable(group)}
            onClick={() => onShow(group.key)}
          />
        ))}
      </ScrollContainer>
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-start">
      <Button
        size="sm"
        variant="secondary"
        icon="angle-down"
        iconPlacement="right"
        className={isCompact ? styles.compact : styles.button}
        aria-haspopup="menu"
        aria-label={t('groups.shown', 'Group {{name}}: show another', { name: nameInSentence(name) })}
      >
        <bdi className={styles.name}>{nameInSentence(name)}</bdi>
      </Button>
    </Dropdown>
  );
}

const button = css({ flexShrink: 0, maxWidth: '40%' });

const getStyles = (theme: GrafanaTheme2) => ({
  button,
  compact: css(button, { height: '100%' }),
  name: css({
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
