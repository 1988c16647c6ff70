import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sources } from './part';
import { type AnyPart, parts } from './parts';
import { REPOSITORY } from './paths';

const names = parts.map(({ name }) => name).join(', ');

/** The options that scoring and evaluating share, for their help. */
export const sharedHelp = `  --shared FOLDER   where data/ and reports/ lie (shared/ beside the checkout)
  --weeks FOLDER    where aiops/ and wsd/ lie, as real_series.py writes them; without it they are left out
  --only A,B        these parts only: ${names}
  --seed TEXT       equal seeds draw equal data
`;

/** What was asked for. */
export interface Asked {
  readonly sources: Sources;
  readonly parts: readonly AnyPart[];
  /** No part is left out. */
  readonly isComplete: boolean;
  readonly isHelp: boolean;
  /** Cases in full. */
  readonly details: boolean;
  /** A file to write. */
  readonly out?: string;
}

/** @throws Error with one sentence if an option or a folder cannot be used. */
export function readCommandLine(argv: readonly string[], defaultSeed: string): Asked {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      shared: { type: 'string', default: join(REPOSITORY, '..', 'shared') },
      weeks: { type: 'string' },
      only: { type: 'string' },
      seed: { type: 'string', default: defaultSeed },
      details: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  for (const folder of [join(values.shared, 'data'), ...(values.weeks === undefined ? [] : [values.weeks])]) {
    if (!existsSync(folder)) {
      throw new Error(`Got the folder ${folder}, which does not exist; expected labelled data (see --help).`);
    }
  }
  const chosen = partsNamed(values.only);
  return {
    sources: { shared: values.shared, weeks: values.weeks, seed: values.seed },
    parts: chosen,
    isComplete: chosen.length === parts.length && values.weeks !== undefined,
    isHelp: values.help,
    details: values.details,
    out: values.out,
  };
}

function partsNamed(only: string | undefined): readonly AnyPart[] {
  const wanted = only?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => parts.every((part) => part.name !== name));
  if (unknown !== undefined) {
    throw new Error(`Got the part "${unknown}", expected some of ${names}.`);
  }
  return parts.filter(({ name }) => wanted?.includes(name) ?? true);
}
