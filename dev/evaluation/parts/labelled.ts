import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FileResult, resultOf } from '../fileResult';
import { csvFilesIn, readLabelledFile } from '../labelledRows';
import { detailsOf, figuresOfFiles, type LabelledTargets } from '../labelledFigures';
import type { Part, Sources } from '../part';

/** Labelled series, one a file (`TimeStamp,Value,Label`): event recall, alarm precision, alarms where there is no event. */
function labelledPart(
  name: string,
  folderOf: (sources: Sources) => string | undefined,
  seriesOf: (file: string) => string,
  targets: LabelledTargets
): Part<FileResult> {
  return {
    name,
    cases: (sources) => {
      const folder = folderOf(sources);
      return folder !== undefined && existsSync(folder)
        ? csvFilesIn(folder).map((file) => file.slice(folder.length + 1))
        : [];
    },
    judge: (file, sources, detector) => {
      const labelled = readLabelledFile(join(folderOf(sources) ?? '', file));
      return resultOf(seriesOf(basename(file, '.csv')), labelled, detector(labelled.rows).flags);
    },
    summarise: (results) => ({
      figures: figuresOfFiles([...results.values()], targets),
      details: [...results].flatMap(([file, result]) => detailsOf(file, result)),
    }),
  };
}

/** 30 series of Microsoft services. */
export const microsoft = labelledPart(
  'microsoft',
  ({ shared }) => join(shared, 'data', 'cloud-monitoring'),
  (file) => file,
  { f1: 0.77, cleanAlarms: 0.05 }
);

/** KPIs of the AIOps challenge 2018, three weeks of each. */
export const aiops = labelledPart(
  'aiops',
  ({ weeks }) => weeks && join(weeks, 'aiops'),
  (file) => file.replace(/-\d$/, ''),
  { f1: 0.65, cleanAlarms: 0.2 }
);

/** Web services, a week of each. */
export const wsd = labelledPart(
  'wsd',
  ({ weeks }) => weeks && join(weeks, 'wsd'),
  (file) => file,
  { f1: 0.8, cleanAlarms: 0.05 }
);
