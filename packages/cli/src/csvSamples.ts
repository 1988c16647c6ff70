import { MissingPolicy, Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { samplesFromTable } from '@anomaly-forest/core/internal/series/samplesFromTable';
import { CsvData } from './readCsv';

/** A file's rows as samples. */
export interface CsvSamples {
  readonly samples: Samples;
  /** The sample of each data row; rows with the same time share one. */
  readonly sampleOfRow: Int32Array;
  readonly notices: readonly Notice[];
}

/** Puts the rows into the order of time, one sample a moment, as the panel does with frames. */
export function csvSamples(data: CsvData, missing: MissingPolicy): CsvSamples {
  const signals = data.columns.map((column) => ({ ...column, missing }));
  const { samples, sampleOfRow, notices } = samplesFromTable({ time: data.time, signals });
  return { samples, sampleOfRow, notices: [...data.notices, ...notices] };
}
