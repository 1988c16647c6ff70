import React from 'react';
import { labelName } from '../labels/label';
import { countNoun } from '../text/countNoun';
import { timesOf } from '../labels/timesOf';
import { VisuallyHidden } from '../VisuallyHidden';
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
      <ul aria-label={`Scatter plot: ${title}`} data-testid="anomaly-forest-points">
        {groups.map(({ label, samples }) => (
          <li key={label} data-samples={label === 'anomaly' ? timesOf(samples, time) : undefined}>
            {labelName[label]}: {countNoun(samples.length, 'point')}
          </li>
        ))}
      </ul>
    </VisuallyHidden>
  );
}
