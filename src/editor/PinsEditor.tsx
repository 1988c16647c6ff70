import { css } from '@emotion/css';
import type { GrafanaTheme2, StandardEditorProps } from '@grafana/data';
import { Alert, Button, IconButton, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { groupOfKey } from '../frames/groupNames';
import { numberFormat } from '../i18n/translations';
import { t } from '../i18n/t';
import { describePinning } from '../features/baseline/baselineItems';
import { withPin } from '../session/baseline/pin';
import { asInstanceState } from '../session/baseline/useInstanceState';
import { describeSigned } from '../features/feedback/describeFeedback';
import type { PinnedBaseline } from '../options/savedFeedback';

/** Pins what the panel shows as the baseline, lists what is pinned, and lets go of it. */
export function PinsEditor(props: StandardEditorProps<readonly PinnedBaseline[] | undefined>): React.JSX.Element {
  const { value: pins = [], onChange, context } = props;
  const styles = useStyles2(getStyles);
  const [problem, setProblem] = useState<string>();
  const known = asInstanceState(context.instanceState);
  const pin = async (): Promise<void> => {
    const result = await known?.pin();
    setProblem(result && 'problem' in result ? result.problem : undefined);
    if (result && 'pin' in result) {
      onChange(withPin([...pins], result.pin));
    }
  };
  return (
    <div className={styles.editor}>
      {pins.length > 0 && (
        <ul className={styles.list} aria-label={t('editor.pins', 'Pinned baselines')}>
          {pins.map((each) => (
            <li key={each.group} className={styles.pin}>
              <span>{describePin(each)}</span>
              <IconButton
                name="trash-alt"
                size="sm"
                tooltip={t('editor.unpin', 'Unpin: {{what}}', { what: describePin(each) })}
                onClick={() => onChange(pins.filter((other) => other !== each))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button size="sm" variant="secondary" icon="lock" disabled={!known} onClick={() => void pin()}>
        {describePinning(known?.shown ?? '')}
      </Button>
      {problem !== undefined && <Alert severity="warning" title={problem} />}
    </div>
  );
}

/** What is pinned: `checkout: 360 samples, 12 kB; anna, 2026-11-23 10:00`. */
function describePin(pin: PinnedBaseline): string {
  const group = groupOfKey(pin.group);
  const what = t('editor.pin', '{{n, number}} samples, {{kB}} kB; {{signed}}', {
    n: pin.nSamples,
    kB: numberFormat({ maximumSignificantDigits: 2 }).format(pin.buffer.length / 1000),
    signed: describeSigned(pin),
  });
  return group === '' ? what : `${group}: ${what}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  editor: css({ display: 'grid', gap: theme.spacing(1), justifyItems: 'start' }),
  list: css({ display: 'grid', gap: theme.spacing(1), width: '100%', margin: 0, padding: 0, listStyle: 'none' }),
  pin: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(1), overflowWrap: 'anywhere' }),
});
