import { Field } from '@grafana/data';
import { Detection } from '../../detection/detection';
import { PreparedSamples } from '../../frames/prepareSamples';
import { Label, labelOf } from '../labels/label';
import { chooseAxes } from './chooseAxes';

/** What an axis of the scatter plot shows. */
export interface ScatterAxis {
  readonly field: Field;
  readonly name: string;
  readonly isTime: boolean;
}

/** Samples of one label, as points. The arrays run parallel. */
export interface ScatterGroup {
  readonly label: Label;
  readonly x: number[];
  readonly y: number[];
  /** Which sample each point is. */
  readonly samples: readonly number[];
}

/** One signal against another. */
export interface Scatter {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** As in `DRAWING_ORDER`. */
  readonly groups: readonly ScatterGroup[];
  /** What was asked for and cannot be shown. */
  readonly notice?: string;
}

/** Always all three, so that the plot's series stay the same; anomalies last, so that they lie on top. */
export const DRAWING_ORDER: readonly Label[] = ['notJudged', 'normal', 'anomaly'];

/** Samples as points, grouped by label. A sample without one of the two values is no point. */
export function prepareScatter(
  { samples, frame }: PreparedSamples,
  detection: Detection | undefined,
  chosen: { xSignal?: string; ySignal?: string }
): Scatter {
  const { x, y, notice } = chooseAxes(samples.signals, chosen);
  const axis = (index: number): ScatterAxis => {
    const isTime = index === 0;
    return { field: frame.fields[index], name: isTime ? 'Time' : samples.signals[index - 1].name, isTime };
  };
  const points = prepareGroups(frame.fields[x].values, frame.fields[y].values, detection?.labels);
  return { x: axis(x), y: axis(y), groups: points, notice };
}

function prepareGroups(x: readonly number[], y: readonly number[], labels?: Int8Array): ScatterGroup[] {
  const groups: Record<Label, { x: number[]; y: number[]; samples: number[] }> = {
    notJudged: { x: [], y: [], samples: [] },
    normal: { x: [], y: [], samples: [] },
    anomaly: { x: [], y: [], samples: [] },
  };
  for (let sample = 0; sample < x.length; sample++) {
    if (Number.isFinite(x[sample]) && Number.isFinite(y[sample])) {
      const group = groups[labelOf(labels?.[sample] ?? 0)];
      group.x.push(x[sample]);
      group.y.push(y[sample]);
      group.samples.push(sample);
    }
  }
  return DRAWING_ORDER.map((label) => ({ label, ...groups[label] }));
}
