import { parseArgs } from 'node:util';
import { withProgress } from '../../cli/src/progress';
import { backtestSteps, type Past, readPanelPast, readPast, type SensitivityResult } from './backtest/backtest';
import { type KnownIncident, parseMoment, readKnown } from './backtest/readKnown';
import { InvalidConfig, readConfig } from './config/readConfig';
import { readText } from './config/readText';
import { GrafanaApi } from './grafana/GrafanaApi';
import { PanelFinder } from './grafana/PanelFinder';
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
  const transport = { fetch, random: Math.random };
  const source = config.prometheus && new PrometheusSource(config.prometheus, transport);
  for (const watch of source ? config.watches : []) {
    print(watch.name, await readPast(watch, source!, from, to), known);
  }
  const { grafana } = config;
  if (grafana?.panels) {
    const api = new GrafanaApi(grafana, transport);
    const names = config.watches.map(({ name }) => name);
    const { panels, complaints } = await new PanelFinder(api, grafana.panels, names).find();
    complaints.forEach(({ text }) => process.stderr.write(`${text}\n`));
    for (const panel of panels) {
      print(panel.name, await readPanelPast(panel, api, from, to), known);
    }
  }
}

function print(name: string, past: Past, known: readonly KnownIncident[]): void {
  const results = withProgress(backtestSteps(past, known), process.stderr);
  const span = [past.from, past.to].map((time) => new Date(time).toISOString()).join(' to ');
  const n = past.groups.length;
  process.stdout.write(
    `${name}: ${n} ${n === 1 ? 'group' : 'groups'}, ${span}\n${tableOf(results, past.options.watch?.sensitivity)}\n`
  );
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
