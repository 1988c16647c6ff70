import React from 'react';
import { useTheme2 } from '@grafana/ui';
import { Label, labelColor } from './label';

/** The outline of each label's marker in a box from -1 to 1: a disc, a hollow diamond, a diamond, a ring. */
const OUTLINE: Record<Label, string> = {
  normal: 'M0.6,0 A0.6,0.6 0 1 1 -0.6,0 A0.6,0.6 0 1 1 0.6,0Z',
  calledNormal: 'M0,-0.85 L0.85,0 L0,0.85 L-0.85,0Z',
  anomaly: 'M0,-1 L1,0 L0,1 L-1,0Z',
  notJudged: 'M0.6,0 A0.6,0.6 0 1 1 -0.6,0 A0.6,0.6 0 1 1 0.6,0Z',
};

/** The marker of a label for legends: the same shapes as in the scatter plot. */
export function LabelMarker({ label }: { label: Label }): React.JSX.Element {
  const color = labelColor(label, useTheme2());
  const hollow = label === 'notJudged' || label === 'calledNormal';
  return (
    <svg width={10} height={10} viewBox="-1 -1 2 2" aria-hidden={true}>
      <path d={OUTLINE[label]} fill={hollow ? 'none' : color} stroke={hollow ? color : 'none'} strokeWidth={0.25} />
    </svg>
  );
}
