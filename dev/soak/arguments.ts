import { parseArgs } from 'node:util';

/** What `npm run soak -- ...` was asked for. */
export interface SoakArguments {
  /** How long data stream in, a refresh a second. */
  readonly minutes: number;
  /** How often a panel is mounted and unmounted after that. */
  readonly mounts: number;
  /** Panels on one page, last of all. */
  readonly panels: number;
  /** Where the report is written, as Markdown. */
  readonly report?: string;
  readonly help: boolean;
}

export const usage = `Runs the built panel for a long time in Chromium and looks for what is left behind.

  npm run soak                                    half a minute, 50 mounts, 10 panels
  npm run soak -- --minutes 60 --mounts 1000 --panels 50 --report dev/soak/results.md`;

/**
 * Reads the command line.
 *
 * @throws Error with one sentence (got, expected) for an unknown option or a number that is none.
 */
export function parseSoakArguments(args: readonly string[]): SoakArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '0.5' },
      mounts: { type: 'string', default: '50' },
      panels: { type: 'string', default: '10' },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    minutes: positive('minutes', Number(values.minutes)),
    mounts: whole('mounts', values.mounts),
    panels: whole('panels', values.panels),
    report: values.report,
    help: values.help,
  };
}

function positive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) {
    throw new Error(`--${name}: got ${value}, expected a number above 0.`);
  }
  return value;
}

function whole(name: string, text: string): number {
  if (!Number.isInteger(Number(text))) {
    throw new Error(`--${name}: got "${text}", expected an integer above 0.`);
  }
  return positive(name, Number(text));
}
