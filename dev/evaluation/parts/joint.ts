import { jointWindow } from '../jointWindows';
import type { Part } from '../part';
import { type FileResult, resultOf } from '../fileResult';
import { detailsOf, f1, figuresOfFiles } from '../labelledFigures';

const N_WINDOWS = 100;

/** What became of a window when its signals were judged together, and one by one. */
interface JointResult {
  readonly together: FileResult;
  readonly apart: FileResult;
}

/** Windows in which latency is high at low traffic, each value normal by itself; every other one is healthy. */
export const joint: Part<JointResult> = {
  name: 'joint',
  cases: () => Array.from({ length: N_WINDOWS }, (_, i) => String(i)),
  judge: (index, { seed }, detector) => {
    const window = jointWindow(`${seed} joint ${index}`, Number(index) % 2 === 0);
    const { time, signals } = window.rows;
    const each = signals.map((signal) => detector({ time, signals: [signal] }).flags);
    const anyFlag = each[0].map((_, row) => (each.some((flags) => flags[row] === 1) ? 1 : 0));
    return {
      together: resultOf(index, window, detector(window.rows).flags),
      apart: resultOf(index, window, anyFlag),
    };
  },
  summarise: (results) => {
    const together = [...results.values()].map((result) => result.together);
    const apart = f1([...results.values()].map((result) => result.apart));
    return {
      figures: [
        ...figuresOfFiles(together, { f1: 0.98, cleanAlarms: 0 }),
        { name: 'F1, signals judged one by one', value: Number.isNaN(apart) ? 'none is found' : apart.toFixed(2) },
      ],
      details: [...results].flatMap(([name, result]) => detailsOf(name, result.together)),
    };
  },
};
