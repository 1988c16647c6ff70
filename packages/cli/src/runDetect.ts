import { Incident } from '@anomaly-forest/core/internal/detection';
import { Arguments, FailOn, Format, parseArguments, SEVERITIES, Severity } from './arguments';
import { jsonReport } from './format/jsonReport';
import { markdownReport } from './format/markdownReport';
import { incidentsCsv, incidentsNdjson, samplesCsv, samplesNdjson } from './format/rowReports';
import { ReportSubject, tableReport } from './format/tableReport';
import { detectHelp } from './help';
import { InputError } from './inputError';
import { JudgedGroup, judgeFile } from './judgeFile';
import { withProgress } from './progress';
import { inputName } from './readInput';

/** Exit codes, as the help has them. */
const FOUND = 1;
const BAD_INPUT = 2;

/** Characters that are written at once: one write a line would take longer than the verdict. */
const CHUNK = 65_536;

/** `detect`: judges a file and prints the verdict. On bad input one sentence on standard error. */
export async function runDetect(argv: readonly string[]): Promise<void> {
  stopQuietlyWhenUnread();
  try {
    const args = parseArguments(argv);
    if (args === 'help') {
      process.stdout.write(detectHelp);
      return;
    }
    const groups = await judgeFile(args, (work) => withProgress(work, process.stderr));
    writeAll(reportParts(groups, args));
    process.exitCode = isFound(groups, args.failOn) ? FOUND : 0;
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = BAD_INPUT;
  }
}

function reportParts(groups: readonly JudgedGroup[], args: Arguments): Iterable<string> {
  const { format, incidentsOnly, file, table } = args;
  const subject: ReportSubject = {
    name: inputName(file),
    timeZone: table.timeZone ?? 'UTC',
    hasColors: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  };
  const writers: Readonly<Record<Format, () => Iterable<string>>> = {
    table: () => [tableReport(groups, subject)],
    json: () => [`${JSON.stringify(jsonReport(groups, incidentsOnly))}\n`],
    csv: () => (incidentsOnly ? incidentsCsv(groups) : samplesCsv(groups)),
    ndjson: () => (incidentsOnly ? incidentsNdjson(groups) : samplesNdjson(groups)),
    markdown: () => [markdownReport(groups, subject)],
  };
  return writers[format ?? (process.stdout.isTTY && args.newFile === undefined ? 'table' : 'json')]();
}

function writeAll(parts: Iterable<string>): void {
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length >= CHUNK) {
      process.stdout.write(waiting);
      waiting = '';
    }
  }
  process.stdout.write(waiting);
}

/** True if there is an incident that `--fail-on` asks for. */
export function isFound(groups: readonly JudgedGroup[], failOn: FailOn | undefined): boolean {
  return failOn !== undefined && groups.some(({ detection }) => detection.incidents.some((one) => counts(one, failOn)));
}

function counts({ ongoing, severity }: Incident, failOn: FailOn): boolean {
  if (failOn === 'any' || failOn === 'ongoing') {
    return failOn === 'any' || ongoing;
  }
  const rank = (word: string): number => SEVERITIES.indexOf(word as Severity);
  return rank(severity) >= rank(failOn);
}

/** Whoever reads the other end of the pipe (`| head`) may have seen enough. */
function stopQuietlyWhenUnread(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}
