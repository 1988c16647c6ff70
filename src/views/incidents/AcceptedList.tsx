import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import type { JudgedSamples } from '../../session/viewProps';
import { acceptedLines } from '../../session/acceptedLines';
import { quietList } from './quietList';

interface Props {
  judged: readonly JudgedSamples[];
  timeZone: TimeZone;
}

/** What the watch verdict takes for normal by now. */
export function AcceptedList({ judged, timeZone }: Props): React.JSX.Element | null {
  const list = useStyles2(quietList);
  const lines = judged.flatMap((each) => acceptedLines(each, timeZone));
  return lines.length === 0 ? null : (
    <ul className={list} aria-label={t('incidents.accepted', 'Accepted as normal')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
