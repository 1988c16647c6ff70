import type { ServiceConfig } from './config/config';
import { InvalidConfig, readConfig } from './config/readConfig';
import { readText } from './config/readText';
import { durationWords } from './config/schema';
import { messageOf } from './http/sourceError';
import { checkHelp } from './help';
import { checkPanels } from './checkPanels';
import { groupName } from './judge/groups';
import { readGroups } from './judge/readGroups';
import { PrometheusSource } from './prometheus/PrometheusSource';

/** Groups that are named one by one. */
const MAX_NAMED = 10;

/** `check`: says whether a configuration can be used, and what each watch would read now. */
export async function runCheck(argv: readonly string[]): Promise<void> {
  const files = argv.filter((arg) => !arg.startsWith('-'));
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(checkHelp);
    return;
  }
  if (files.length !== 1) {
    throw new InvalidConfig(`Got ${files.length} files, expected one configuration: anomaly-forest check CONFIG.`);
  }
  const config = readConfig(await readText(files[0], 'a configuration'), files[0]);
  const { watches, grafana } = config;
  process.stdout.write(
    `${files[0]}: valid, ${watches.length} ${watches.length === 1 ? 'watch' : 'watches'}${grafana?.panels ? ', and the panels of a Grafana' : ''}.\n`
  );
  if (argv.includes('--offline')) {
    return;
  }
  for (const watch of watches) {
    print(`${watch.name}: ${durationWords(watch)}`, await look(watch, config));
  }
  if (grafana?.panels) {
    await checkPanels(config, print);
  }
}

/** What is said of one watch. */
interface Looked {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

function print(head: string, { lines, isGood }: Looked): void {
  process.stdout.write(`\n${head}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = isGood ? process.exitCode : 1;
}

async function look(watch: ServiceConfig['watches'][number], { prometheus }: ServiceConfig): Promise<Looked> {
  const source = new PrometheusSource(prometheus!, { fetch, random: Math.random });
  const to = Math.floor((Date.now() - watch.delay) / watch.step) * watch.step;
  const from = to - (Math.floor(watch.window / watch.step) - 1) * watch.step;
  try {
    const { groups, complaints } = await readGroups(watch, source, { from, to, step: watch.step }, () => true);
    const names = [...groups.values()].slice(0, MAX_NAMED).map(({ labels }) => groupName(labels) || 'all');
    const more = groups.size > MAX_NAMED ? `, and ${groups.size - MAX_NAMED} more` : '';
    const signals = watch.signals.map(({ settings: { name, role } }, i) => {
      const nValues = [...groups.values()].reduce(
        (sum, { signals: series }) => sum + (series[i]?.values.length ?? 0),
        0
      );
      return `${name} (${role}): ${nValues === 0 ? 'no values: does the query bring any in Prometheus?' : `${nValues} values`}`;
    });
    return {
      lines: [
        `${groups.size} ${groups.size === 1 ? 'group' : 'groups'}: ${names.join(', ')}${more}`,
        ...signals,
        ...complaints,
      ],
      isGood: groups.size > 0 && complaints.length === 0,
    };
  } catch (error) {
    return { lines: [messageOf(error)], isGood: false };
  }
}
