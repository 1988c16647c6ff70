import { parseArgs } from 'node:util';
import { withProgress } from '../../cli/src/progress';
import { backtestSteps, readPast, type SensitivityResult } from './backtest/backtest';
import { parseMoment, readKnown } from './backtest/readKnown';
import { InvalidConfig, readConfig } from './config/readConfig';
import { readText } from './config/readText';
import { backtestHelp } from './help';
import { PrometheusSource } from './prometheus/PrometheusSource';

/** `backtest`: how each sensitivity would have done on a span of the past. */
export async function runBacktest(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      known: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(backtestHelp);
    return;
  }
  if (positionals.length !== 1) {
    throw new InvalidConfig(
      `Got ${positionals.length} files, expected one configuration: anomaly-forest backtest CONFIG.`
    );
  }
  const [from, to] = [momentOf('from', values.from), momentOf('to', values.to ?? new Date().toISOString())];
  if (!(from < to)) {
    throw new InvalidConfig('Got a --from that is not before --to, expected a span of time.');
  }
  const config = readConfig(await readText(positionals[0], 'a configuration'), positionals[0]);
  const known =
    values.known === undefined
      ? []
      : readKnown(await readText(values.known, 'a file of known incidents'), values.known);
  const source = new PrometheusSource(config.prometheus, { fetch, random: Math.random });
  for (const watch of config.watches) {
    const past = await readPast(watch, source, from, to);
    const results = withProgress(backtestSteps(watch, past, known), process.stderr);
    const span = [past.from, past.to].map((time) => new Date(time).toISOString()).join(' to ');
    process.stdout.write(
      `${watch.name}: ${past.read.groups.size} groups, ${span}\n${tableOf(results, watch.options.watch?.sensitivity)}\n`
    );
  }
}

function momentOf(option: string, text: string | undefined): number {
  const time = text === undefined ? undefined : parseMoment(text);
  if (time === undefined) {
    const got = text === undefined ? 'nothing' : `"${text}"`;
    throw new InvalidConfig(`Invalid --${option}: got ${got}, expected a time such as 2026-11-30T14:05:00Z.`);
  }
  return time;
}

function tableOf(results: readonly SensitivityResult[], chosen: number | undefined): string {
  const rows = results.map(({ sensitivity, nKnown, nCaught, nAlarms, falseADay }) => [
    `${sensitivity > 0 ? '+' : ''}${sensitivity}${sensitivity === chosen ? ' *' : ''}`,
    `${nCaught} of ${nKnown}`,
    String(nKnown - nCaught),
    String(nAlarms),
    falseADay.toFixed(2),
  ]);
  const table = [['sensitivity', 'caught', 'missed', 'alarms', 'false a day'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return `${table
    .map(
      (row) =>
        `  ${row
          .map((cell, i) => cell.padEnd(widths[i]))
          .join('  ')
          .trimEnd()}`
    )
    .join('\n')}\n`;
}
