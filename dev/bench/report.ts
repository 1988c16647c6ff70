import { cpus } from 'node:os';
import { REFERENCE } from './contestants';
import { type Measurement, median } from './measure';

/** Size -> contestant -> what was measured; contestants that were too slow are missing. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Measurement>>;

/** The results as a page of Markdown. */
export function report(results: Results, versions: readonly string[]): string {
  const reference = (size: string): number => median(results.get(size)?.get(REFERENCE)?.milliseconds ?? []);
  return [
    '# Speed',
    '',
    'Fit on all samples and score all of them: 100 trees of 256 samples, depth 8, one thread unless told otherwise. The',
    'contestants take turns in one run; medians. `npm run bench` installs the peers outside the repository and writes',
    'this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model} (${cpus().length} cores), node ${process.versions.node},`,
    `${versions.map((version) => version.replace(/[=@]+/, ' ')).join(', ')}.`,
    '',
    `## Times ${REFERENCE}'s speed`,
    '',
    table(results, ({ milliseconds }, size) => (reference(size) / median(milliseconds)).toPrecision(2)),
    '',
    '## Milliseconds',
    '',
    table(results, ({ milliseconds }) => median(milliseconds).toPrecision(3)),
    '',
    '## Peak memory of the process, MB',
    '',
    table(results, ({ peakMegabytes }) => peakMegabytes.toFixed(0)),
    '',
    '"ours": a new seed each time. "refreshed": seed and number of samples stay the same, as when a panel is refreshed;',
    'the drawn rows are kept. "first call": in a fresh process. Peers have reached their working speed, too. "-": a run',
    'would take more than a minute. Ours are bit for bit the scores of scikit-learn (with 2^x correctly rounded); the',
    'other peers compute something else: isotree another random stream, npm isolation-forest grows its trees on all',
    'samples, npm ml-isolation-forest does not subsample.',
    '',
  ].join('\n');
}

function table(results: Results, cell: (measurement: Measurement, size: string) => string): string {
  const sizes = [...results.keys()];
  const names = new Set([...results.values()].flatMap((measured) => [...measured.keys()]));
  const rows = [...names].map((name) => {
    const cells = sizes.map((size) => {
      const measurement = results.get(size)?.get(name);
      return measurement ? plain(cell(measurement, size)) : '-';
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [`| | ${sizes.join(' | ')} |`, `|---|${sizes.map(() => '---|').join('')}`, ...rows].join('\n');
}

/** Without an exponent. */
function plain(number: string): string {
  return String(Number(number));
}
