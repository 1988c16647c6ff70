import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Checkbox, Stack, useStyles2 } from '@grafana/ui';
import type { TimeZone } from '@grafana/schema';
import React, { useState } from 'react';
import { t } from '../../i18n/t';
import { formatEndTime, formatTime } from '../../ui/text/formatTime';
import { nPoints } from '../../promql/timeWindows';
import type { SplitLabel } from './splitLabel';
import { hasRoomFor, nQueriesOf, type SplitPlan } from './splitPlan';
import { splitRequests } from './splitSignal';

interface Props {
  readonly plan: SplitPlan;
  readonly timeZone: TimeZone;
  readonly onAsk: (chosen: readonly SplitLabel[]) => void;
}

/** What will be asked, before it is: by which labels, how many queries, how large their answers. */
export function PlanForm({ plan, timeZone, onAsk }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { labels, signal, windows } = plan;
  const possible = labels.filter(({ problem }) => problem === undefined);
  const [chosen, setChosen] = useState<readonly SplitLabel[]>(() => asManyAsFit(plan, possible));
  if (possible.length === 0) {
    return <div>{describeNoLabels(labels)}</div>;
  }
  const choose = (label: SplitLabel, isWanted: boolean): void =>
    setChosen(possible.filter((each) => (each === label ? isWanted : chosen.includes(each))));
  return (
    <Stack direction="column" gap={2}>
      <fieldset className={styles.labels}>
        <legend className={styles.legend}>{t('cause.split-by', 'Split by')}</legend>
        {labels.map((label) => (
          <Checkbox
            key={label.name}
            label={describeLabel(label)}
            value={chosen.includes(label)}
            disabled={!chosen.includes(label) && !hasRoomFor(plan, chosen, label)}
            onChange={({ currentTarget }) => choose(label, currentTarget.checked)}
          />
        ))}
      </fieldset>
      <div>{describeLoad(plan, chosen, timeZone)}</div>
      <details>
        <summary>{t('cause.queries', 'The queries')}</summary>
        <pre className={styles.queries}>
          {chosen
            .flatMap(({ name }) => splitRequests(signal, [name], windows.step) ?? [])
            .map(({ text }) => text)
            .join('\n')}
        </pre>
      </details>
      <div>
        <Button disabled={chosen.length === 0} icon="search" onClick={() => onAsk(chosen)}>
          {t('cause.ask', 'Ask')}
        </Button>
      </div>
    </Stack>
  );
}

function asManyAsFit(plan: SplitPlan, possible: readonly SplitLabel[]): readonly SplitLabel[] {
  return possible.reduce<readonly SplitLabel[]>(
    (chosen, label) => (hasRoomFor(plan, chosen, label) ? [...chosen, label] : chosen),
    []
  );
}

function describeLabel({ name, nValues, problem }: SplitLabel): string {
  return problem === undefined
    ? t('cause.label', '', {
        label: name,
        count: nValues,
        defaultValue_one: '{{label}} ({{count, number}} value)',
        defaultValue_other: '{{label}} ({{count, number}} values)',
      })
    : t('cause.label-problem', '{{label}} {{problem}}', { label: name, problem });
}

function describeLoad(plan: SplitPlan, chosen: readonly SplitLabel[], timeZone: TimeZone): string {
  const { signal, windows } = plan;
  const nQueries = nQueriesOf(plan, chosen);
  if (signal.split?.allowsPairs === false) {
    return t('cause.load-of-values', '', {
      count: nQueries,
      source: signal.sourceName,
      values: nPoints(windows),
      from: formatTime(windows.from, timeZone),
      to: formatEndTime(windows.end, windows.from, timeZone),
      defaultValue_one: '{{source}} gets {{count, number}} query for {{from}} to {{to}}.',
      defaultValue_other:
        '{{source}} gets {{count, number}} queries for {{from}} to {{to}}: one for each selected value and one for all together, of {{values, number}} values.',
    });
  }
  return t('cause.load', '', {
    count: nQueries,
    source: signal.sourceName,
    series: Math.max(0, ...chosen.map(({ nSeries }) => nSeries)),
    values: nPoints(windows),
    from: formatTime(windows.from, timeZone),
    to: formatEndTime(windows.end, windows.from, timeZone),
    defaultValue_one:
      '{{source}} gets {{count, number}} query for {{from}} to {{to}}: up to {{series, number}} series of {{values, number}} values.',
    defaultValue_other:
      '{{source}} gets up to {{count, number}} queries for {{from}} to {{to}}: each label up to {{series, number}} series of {{values, number}} values, then the two best together.',
  });
}

function describeNoLabels(labels: readonly SplitLabel[]): string {
  return labels.length === 0
    ? t('cause.no-labels', 'There is no label to split by: the metric has no other label with more than one value.')
    : t('cause.no-usable-labels', 'There is no label to split by: {{labels}}.', {
        labels: labels.map(({ name, problem }) => `${name} ${problem ?? ''}`).join('; '),
      });
}

const getStyles = (theme: GrafanaTheme2) => ({
  labels: css({ display: 'grid', justifyItems: 'start', gap: theme.spacing(0.5), maxHeight: 240, overflowY: 'auto' }),
  legend: css({ fontSize: theme.typography.h5.fontSize, marginBottom: theme.spacing(1) }),
  queries: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginTop: theme.spacing(1) }),
});
