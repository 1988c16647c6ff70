import { decompose, isRefused } from '../decompose';
import { selectorTexts } from '../splitQuery';
import type { SplitCase } from './splitCases';

/** Epoch seconds of the first sample; samples come every 15 s for an hour and a quarter. */
export const MATCHING_START = Date.UTC(2024, 1, 1) / 1000;
const STEP = 15;
const N_SAMPLES = 300;

const BOUNDS = ['0.1', '0.5', '1', '5', '+Inf'];

/** What regular expressions of the cases may want, beside their own alternatives. */
const CANDIDATES = ['x', '200', '500', '404', 'GET', 'eth0', 'web-1', 'prod', '/', 'other', ''];

/** Counters of three instances for every selector of the cases that can be split, in the text format of OpenMetrics. */
export function matchingSeries(cases: readonly SplitCase[]): string {
  const series = new Map<string, Map<string, number>>();
  for (const { query, signal } of cases) {
    const found = decompose(query);
    const terms = isRefused(found) ? [] : [...found.numerator, ...found.denominator];
    for (const selector of terms.flatMap(({ aggregation }) => selectorTexts(aggregation, signal))) {
      const { metric, labels } = read(selector);
      const own: Readonly<Record<string, string>> = { job: 'api', ...signal, ...labels };
      for (const instance of ['web-1', 'web-2', 'web-3']) {
        const fixed = { ...own, instance: labels.instance ?? instance };
        const all = metric.endsWith('_bucket')
          ? [...new Set([...BOUNDS, own.le ?? '+Inf'])].map((le) => ({ ...fixed, le }))
          : [fixed];
        all.forEach((each) => add(series, metric, each, instance));
      }
    }
  }
  const lines = Array.from(series, ([metric, own]) => [
    `# TYPE ${metric} unknown`,
    ...Array.from(own, ([labels, rate]) =>
      Array.from({ length: N_SAMPLES }, (_, i) => `${metric}{${labels}} ${i * rate + 1} ${MATCHING_START + i * STEP}`)
    ).flat(),
  ]);
  return [...lines.flat(), '# EOF', ''].join('\n');
}

function add(
  series: Map<string, Map<string, number>>,
  metric: string,
  labels: Readonly<Record<string, string>>,
  instance: string
): void {
  const text = Object.entries(labels)
    // Promtool reads no quoted names.
    .filter(([name, value]) => value !== '' && /^(?!__)[a-zA-Z_]\w*$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(',');
  const own = series.get(metric) ?? new Map<string, number>();
  const rank = Number(instance.slice(-1));
  const below = labels.le === undefined || labels.le === '+Inf' ? 1 : Number(labels.le) / (rank + Number(labels.le));
  series.set(metric, own.set(text, (10 + metric.length) * rank * below));
}

/** The metric of a selector and labels that it matches. */
function read(selector: string): { metric: string; labels: Record<string, string> } {
  const [, name = '', matchers = ''] = /^\s*([\w:]*)\s*(?:\{([^]*)\})?/.exec(selector) ?? [];
  const labels: Record<string, string> = {};
  for (const [, label, operator, quoted] of matchers.matchAll(
    /([\w.]+)"?\s*(=~|!~|!=|=)\s*("(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`)/g
  )) {
    const value = quoted.startsWith('"') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    labels[label] ??= valueFor(operator, value);
  }
  return { metric: name || (labels.__name__ ?? 'some_total'), labels };
}

function valueFor(operator: string, value: string): string {
  if (operator === '=') {
    return value;
  }
  const matches = (text: string): boolean =>
    operator.includes('~') ? new RegExp(`^(?:${value})$`).test(text) : text === value;
  const own = value.split('|').map((text) => text.replace(/[()^$?]|\.[*+]/g, '').replaceAll('.', '0'));
  return [...own, ...CANDIDATES].find((text) => matches(text) === !operator.startsWith('!')) ?? value;
}
