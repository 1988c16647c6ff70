import Papa from 'papaparse';
import type { TimeSpan } from '@anomaly-forest/core';
import { InvalidConfig } from '../config/readConfig';
import type { Labels } from '../prometheus/rangeAnswer';

/** An incident that is known to have happened: when, and in which groups. */
export interface KnownIncident extends TimeSpan {
  /** Values of some labels; groups with these have it. All groups if there are none. */
  readonly labels: Labels;
}

/**
 * Reads known incidents from CSV: the columns `start` and `end` hold times (ISO 8601, or epoch milliseconds), every other
 * column is a label.
 *
 * @param file - what messages call it
 * @throws InvalidConfig with one sentence
 */
export function readKnown(text: string, file: string): KnownIncident[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), { header: true, skipEmptyLines: true });
  const absent = ['start', 'end'].find((name) => !meta.fields?.includes(name));
  if (absent !== undefined) {
    throw new InvalidConfig(`${file}: there is no column "${absent}"; expected start, end and, if you like, labels.`);
  }
  return data.map(({ start, end, ...labels }, i) => ({
    from: momentOf(start, file, i + 2),
    to: momentOf(end, file, i + 2),
    labels: Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== '')),
  }));
}

/** Whether a group has an incident. */
export function isOfGroup({ labels }: KnownIncident, group: Labels): boolean {
  return Object.entries(labels).every(([name, value]) => group[name] === value);
}

function momentOf(text: string, file: string, line: number): number {
  const time = parseMoment(text);
  if (time === undefined) {
    throw new InvalidConfig(`${file}, line ${line}: got "${text}", expected a time such as 2026-11-30T14:05:00Z.`);
  }
  return time;
}

/** Epoch milliseconds of `2026-11-30`, `2026-11-30T14:05:00Z` or `1796047500000`; undefined if it is no time. */
export function parseMoment(text: string): number | undefined {
  const time = /^\d{12,14}$/.test(text.trim()) ? Number(text) : Date.parse(text.trim());
  return Number.isNaN(time) ? undefined : time;
}
