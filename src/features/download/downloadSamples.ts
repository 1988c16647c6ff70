import { downloadName } from './downloadName';
import { samplesCsv } from './samplesCsv';
import { samplesJson } from './samplesJson';
import { download } from '../../ui/dialog/download';
import { Judged } from '../../session/judged';

const FORMATS = {
  csv: { write: samplesCsv, type: 'text/csv;charset=utf-8' },
  json: { write: samplesJson, type: 'application/json' },
} as const;

/** Offers all samples with their scores, labels and incidents as a file. */
export function downloadSamples(
  { panel, prepared, detection }: Judged,
  extension: keyof typeof FORMATS
): Promise<void> {
  const { write, type } = FORMATS[extension];
  const { from, to } = panel.timeRange;
  const name = downloadName(panel.title, from.valueOf(), to.valueOf(), extension);
  return download(write(prepared, detection), type, name);
}
