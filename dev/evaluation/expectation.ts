import type { DetectorOutput, ToldIncident } from './detector';

/** Rows [first, last]. */
type RowRange = readonly [number, number];

/** Rows that must be flagged. */
interface FlaggedRange {
  readonly rows: RowRange;
  /** So many rows may pass before the first flag. */
  readonly late?: number;
  /** So many rows before and after may be flagged, too. */
  readonly early?: number;
  readonly tail?: number;
  /** Share of the rest that must be flagged; 0.8 if absent. */
  readonly share?: number;
}

/** What a right verdict looks like, as in `expect.json` of the bug reports. */
export interface Expectation {
  readonly flag?: readonly FlaggedRange[];
  /** At most so many flagged rows outside of the ranges above. */
  readonly elsewhere?: number;
  /** In these nothing may be flagged. */
  readonly quiet?: readonly RowRange[];
  /** Least and most incidents. */
  readonly incidents?: readonly [number, number];
  readonly severity?: string;
  readonly direction?: 'up' | 'down';
  /** A pattern of the kind of incidents that touch a range of `flag`. */
  readonly says?: string;
  /** A pattern of a notice. */
  readonly notice?: string;
  /** A pattern of some incident's kind. */
  readonly named?: string;
  /** One of these must hold as well. */
  readonly either?: readonly Expectation[];
  /** What must hold with a delay until data are complete. */
  readonly delayed?: Expectation & { readonly delay: string };
}

const DEFAULT_SHARE = 0.8;

/** Why a verdict falls short of an expectation, in words. */
export function faultsOf(expected: Expectation, output: DetectorOutput): string[] {
  return [
    ...(expected.flag ?? []).flatMap((range) => faultsOfRange(range, output.flags)),
    ...faultsOfFlagsElsewhere(expected, output.flags),
    ...faultsOfIncidents(expected, output.incidents),
    ...(expected.notice !== undefined && !output.notices.some((text) => new RegExp(expected.notice!, 'i').test(text))
      ? ['no notice of it']
      : []),
    ...faultsOfAlternatives(expected, output),
  ];
}

/** Incidents whose kind says another direction than their own numbers. */
export function contradictionsOf({ incidents }: DetectorOutput): string[] {
  return incidents.flatMap((incident) => {
    const [named] = /(up|down)$/.exec(incident.kind) ?? [];
    const side = sideOf(incident);
    return named === undefined || side === undefined || side === named
      ? []
      : [`${incident.kind} at ${incident.drivers[0].actual}, typically ${incident.drivers[0].typical}`];
  });
}

function faultsOfRange(
  { rows: [first, last], late = 0, share = DEFAULT_SHARE }: FlaggedRange,
  flags: Uint8Array
): string[] {
  const start = flags.subarray(first, last + 1).indexOf(1) + first;
  if (start < first) {
    return [`rows ${first}-${last} not flagged`];
  }
  const rest = flags.subarray(first + late, last + 1);
  const flagged = rest.reduce((sum, flag) => sum + flag, 0) / rest.length;
  return [
    ...(start > first + late ? [`first flag at row ${start}, wanted by ${first + late}`] : []),
    ...(flagged < share ? [`${Math.round(100 * flagged)} % of rows ${first + late}-${last} flagged`] : []),
  ];
}

function faultsOfFlagsElsewhere({ flag = [], elsewhere, quiet = [] }: Expectation, flags: Uint8Array): string[] {
  const isIn = (row: number, ranges: readonly RowRange[]): boolean => ranges.some(([a, b]) => row >= a && row <= b);
  const flagged = Array.from(flags.keys()).filter((row) => flags[row] === 1);
  const allowed = flag.map(({ rows: [first, last], early = 0, tail = 0 }): RowRange => [first - early, last + tail]);
  const outside = flagged.filter((row) => !isIn(row, allowed));
  const loud = flagged.filter((row) => isIn(row, quiet));
  return [
    ...(elsewhere !== undefined && outside.length > elsewhere
      ? [`${outside.length} rows flagged elsewhere (${shownRows(outside)})`]
      : []),
    ...(loud.length > 0 ? [`flagged though healthy: rows ${shownRows(loud)}`] : []),
  ];
}

function faultsOfIncidents(expected: Expectation, incidents: readonly ToldIncident[]): string[] {
  const [least, most] = expected.incidents ?? [0, Infinity];
  const isMeant = ({ start, end }: ToldIncident): boolean =>
    (expected.flag ?? []).some(({ rows: [first, last] }) => start <= last && end >= first);
  const { severity, direction, says, named } = expected;
  return [
    ...(incidents.length < least || incidents.length > most
      ? [`${incidents.length} incidents, wanted ${least === most ? least : `${least} to ${most}`}`]
      : []),
    ...incidents
      .filter(isMeant)
      .flatMap((incident) => [
        ...(severity !== undefined && incident.severity !== severity
          ? [`severity ${incident.severity}, wanted ${severity}`]
          : []),
        ...(direction !== undefined && sideOf(incident) !== direction
          ? [`direction ${sideOf(incident) ?? 'not told'}, wanted ${direction}`]
          : []),
        ...(says !== undefined && !new RegExp(says).test(incident.kind)
          ? [`kind ${incident.kind}, wanted ${says}`]
          : []),
      ]),
    ...(named !== undefined && !incidents.some(({ kind }) => new RegExp(named, 'i').test(kind))
      ? ['no incident of that name']
      : []),
  ];
}

function faultsOfAlternatives({ either }: Expectation, output: DetectorOutput): string[] {
  const faults = (either ?? []).map((way) => faultsOf(way, output));
  return faults.length > 0 && faults.every(({ length }) => length > 0)
    ? [faults.map((way) => way.join(' and ')).join(', or else ')]
    : [];
}

function sideOf({ drivers: [driver] }: ToldIncident): 'up' | 'down' | undefined {
  if (driver === undefined || !(driver.actual > driver.typical || driver.actual < driver.typical)) {
    return undefined;
  }
  return driver.actual > driver.typical ? 'up' : 'down';
}

function shownRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 6).join(', ');
  return rows.length > 6 ? `${shown} and ${rows.length - 6} more, to ${rows[rows.length - 1]}` : shown;
}
