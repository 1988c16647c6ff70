import { stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import { drawWindowOf, incidentNames } from '../drawnWindows';
import type { Part } from '../part';
import { type FileResult, resultOf } from '../fileResult';
import { detailsOf, figuresOfFiles } from '../labelledFigures';

const N_WINDOWS = 147;

interface DrawnResult extends FileResult {
  /** Each incident of the window, and whether it is flagged. */
  readonly incidents: ReadonlyArray<{ readonly name: string; readonly isFound: boolean }>;
}

/** Drawn windows of traffic and latency, an hour to two weeks long, a third of them healthy. */
export const drawn: Part<DrawnResult> = {
  name: 'drawn',
  cases: () => Array.from({ length: N_WINDOWS }, (_, i) => String(i)),
  judge: (index, { seed }, detector) => {
    const window = drawWindowOf(seed, Number(index));
    const { flags } = detector(window.rows);
    const incidents = stretchesOf(window.isEvent).map(({ start, end }, i) => ({
      name: window.incidents[i],
      isFound: flags.subarray(start, end + 1).includes(1),
    }));
    return { ...resultOf(index, window, flags), incidents };
  },
  summarise: (results) => {
    const windows = [...results.values()];
    const incidents = windows.flatMap((window) => window.incidents);
    return {
      figures: [
        ...figuresOfFiles(windows, { f1: 0.98, cleanAlarms: 0.02 }),
        ...incidentNames.map((name) => {
          const some = incidents.filter((incident) => incident.name === name);
          return { name: `found: ${name}`, value: `${some.filter(({ isFound }) => isFound).length} of ${some.length}` };
        }),
      ],
      details: [...results].flatMap(([name, window]) => detailsOf(name, window)),
    };
  },
};
