import { MIN_SHARE } from '../../../ui/text/describeIncident';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';

/** The rows of an incident that are marked on a signal, ascending; not empty. */
export interface MarkedStretch {
  readonly rows: readonly number[];
  /** The row of the strangest sample, or the marked one nearest to it. */
  readonly peak: number;
  /** Marks that would cover each other may become a line; the classic verdict marks each sample, as its notebook does. */
  readonly mayBeLine: boolean;
}

/** What the rows of a plot are. */
export interface JudgedRows {
  /** The anomalous ones, ascending. */
  readonly anomalous: readonly number[];
  /** Which sample each row is, ascending. */
  readonly samples: ArrayLike<number>;
}

/**
 * The rows that are marked on one signal: in the watch verdict those of the incidents it drove, in the classic verdict
 * each anomalous row.
 *
 * @param hasValue - whether the signal has a value in a row; others are not marked
 */
export function markedStretches(
  { verdict, incidents }: Pick<Detection, 'verdict' | 'incidents'>,
  { anomalous, samples }: JudgedRows,
  signal: number,
  hasValue: (row: number) => boolean
): MarkedStretch[] {
  if (verdict === 'classic') {
    const rows = anomalous.filter(hasValue);
    return rows.length === 0 ? [] : [{ rows, peak: rows[0], mayBeLine: false }];
  }
  let at = 0;
  return incidents.flatMap((incident) => {
    while (at < anomalous.length && samples[anomalous[at]] < incident.start) {
      at++;
    }
    const first = at;
    while (at < anomalous.length && samples[anomalous[at]] <= incident.end) {
      at++;
    }
    const rows = isDriver(incident, signal) ? anomalous.slice(first, at).filter(hasValue) : [];
    return rows.length === 0 ? [] : [{ rows, peak: nearestRow(rows, samples, incident.peak), mayBeLine: true }];
  });
}

function isDriver({ drivers }: Incident, signal: number): boolean {
  return drivers.some((driver) => driver.signal === signal && driver.share >= MIN_SHARE);
}

function nearestRow(rows: readonly number[], samples: ArrayLike<number>, sample: number): number {
  return rows.reduce((nearest, row) =>
    Math.abs(samples[row] - sample) < Math.abs(samples[nearest] - sample) ? row : nearest
  );
}
