import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DetectorOutput, HEEDS_COMPLETE_AFTER } from '../detector';
import { type Expectation, faultsOf, contradictionsOf } from '../expectation';
import { readLabelledFile } from '../labelledRows';
import type { Part, Sources } from '../part';

/** What became of a bug report. */
export interface ReportResult {
  /** Why the verdict falls short, in words; none if it holds. */
  readonly faults: readonly string[];
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Public bug reports as inputs, with what is right in `expect.json`. */
export const reports: Part<ReportResult> = {
  name: 'reports',
  cases: (sources) => Object.keys(readExpectations(sources)),
  judge: (name, sources, detector) => {
    const { delayed, ...expected } = readExpectations(sources)[name];
    const { rows } = readLabelledFile(join(sources.shared, 'reports', `${name}.csv`));
    const faults = faultsOfVerdict(expected, detector(rows));
    if (delayed === undefined) {
      return { faults };
    }
    const later = HEEDS_COMPLETE_AFTER
      ? faultsOf(delayed, detector({ ...rows, completeAfter: millisecondsOf(delayed.delay) }))
      : [`there is no way to say that data take ${delayed.delay}`];
    return { faults: [...faults, ...later.map((fault) => `with a delay of ${delayed.delay}: ${fault}`)] };
  },
  summarise: (results) => {
    const all = [...results];
    const holding = all.filter(([, { faults }]) => faults.length === 0);
    return {
      figures: [
        {
          name: 'reports that hold',
          value: `${holding.length} of ${all.length}`,
          target: { text: 'all', isReached: holding.length === all.length },
        },
      ],
      details: all.map(([name, { faults }]) => `${name}: ${faults.length === 0 ? 'holds' : faults.join('; ')}`),
    };
  },
};

function readExpectations({ shared }: Sources): Record<string, Expectation> {
  return JSON.parse(readFileSync(join(shared, 'reports', 'expect.json'), 'utf8')) as Record<string, Expectation>;
}

function faultsOfVerdict(expected: Expectation, output: DetectorOutput): string[] {
  return [...faultsOf(expected, output), ...contradictionsOf(output)];
}

function millisecondsOf(delay: string): number {
  const [, number, unit] = /^(\d+)([smhd])$/.exec(delay) ?? [];
  return Number(number) * units[unit];
}
