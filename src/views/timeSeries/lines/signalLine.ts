import type { Field, TimeRange } from '@grafana/data';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import { lineGaps, type LineGaps } from './lineGaps';
import { columnWidth } from './thinRows';

/** The line of a signal, with gaps as its field config says. Of thinned rows, neighbours may be as far apart as a column is wide. */
export function signalLine(time: Field, signal: Field, range: Pick<TimeRange, 'from' | 'to'>): LineGaps {
  const { spanNulls, insertNulls } = fieldStyle(signal);
  const step = insertNulls || signal.config.interval;
  const disconnectAfter = typeof step === 'number' ? Math.max(step, columnWidth(range)) : undefined;
  return lineGaps(time.values, signal.values, { connect: spanNulls ?? false, disconnectAfter });
}
