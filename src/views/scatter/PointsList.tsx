import React from 'react';
import { t } from '../../i18n/t';
import { labelName } from '../labels/label';
import { timesOf } from '../labels/timesOf';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { PointGroup } from './groupPoints';

interface Props {
  title: string;
  groups: readonly PointGroup[];
  /** Epoch milliseconds of each sample. */
  time: Float64Array;
}

/** What the plot shows, as a list: a canvas says nothing to a screen reader (nor to a browser test). */
export function PointsList({ title, groups, time }: Props): React.JSX.Element {
  return (
    <VisuallyHidden>
      <ul aria-label={t('scatter.plot', 'Scatter plot: {{title}}', { title })} data-testid="anomaly-forest-points">
        {groups.filter(isSaid).map(({ label, samples }) => (
          <li key={label} data-samples={label === 'anomaly' ? timesOf(samples, time) : undefined}>
            {countPoints(labelName(label), samples.length)}
          </li>
        ))}
      </ul>
    </VisuallyHidden>
  );
}

/** Nobody has to be told that nobody said anything. */
function isSaid({ label, samples }: PointGroup): boolean {
  return label !== 'calledNormal' || samples.length > 0;
}

function countPoints(label: string, count: number): string {
  return t('scatter.points', '', {
    label,
    count,
    defaultValue_one: '{{label}}: {{count, number}} point',
    defaultValue_other: '{{label}}: {{count, number}} points',
  });
}
