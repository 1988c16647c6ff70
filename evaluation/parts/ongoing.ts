import type { DetectorOutput, ToldIncident } from '../detector';
import { clearEffects, drawLook, type Effect, type Look, mildEffects } from '../ongoingLooks';
import type { Part } from '../part';

const MINUTE = 60_000;

/** An outage whose start is told so many samples too early is told rightly all the same. */
const EARLY = 2;
/** So many samples, or so long, may pass before the start that is told. */
const LATE = 2;
const LATE_TIME = 2 * MINUTE;

/**
 * What somebody reads who looks while an outage goes on. `lied`: something else, or something that began earlier;
 * `late`: the outage, as begun later; `over`: it is told, but not as ongoing; `nothing`: no incident.
 */
type Told = 'rightly' | 'lied' | 'late' | 'over' | 'nothing';

interface LookResult {
  readonly told: Told | 'healthy' | 'false alarm';
  /** Name of the effect; none in a healthy window. */
  readonly effect?: string;
  readonly shown: string;
}

const groups = [
  { name: 'clear', effects: clearEffects, count: 120 },
  { name: 'mild', effects: mildEffects, count: 120 },
  { name: 'healthy', effects: [], count: 60 },
];

function lookNamed(name: string): Look {
  const [group, index] = name.split(' ');
  const { effects } = groups.find((candidate) => candidate.name === group)!;
  return drawLook(`ongoing ${group}`, Number(index), effects);
}

/** Outages that still go on, seen through usual ranges, and healthy windows. */
export const ongoing: Part<LookResult> = {
  name: 'ongoing',
  cases: () => groups.flatMap(({ name, count }) => Array.from({ length: count }, (_, i) => `${name} ${i}`)),
  judge: (name, _, detector) => {
    const look = lookNamed(name);
    const output = detector(look.input);
    return { told: toldOf(look, output), effect: look.outage?.effect.name, shown: shownLook(look, output) };
  },
  summarise: (results) => {
    const of = (group: string): Array<[string, LookResult]> => [...results].filter(([name]) => name.startsWith(group));
    const clear = of('clear');
    const healthy = of('healthy');
    const count = (some: ReadonlyArray<[string, LookResult]>, told: LookResult['told']): number =>
      some.filter(([, result]) => result.told === told).length;
    const line = (some: ReadonlyArray<[string, LookResult]>): string =>
      `${count(some, 'rightly')} of ${some.length}; lied ${count(some, 'lied')}, late ${count(some, 'late')}, ` +
      `over ${count(some, 'over')}, nothing ${count(some, 'nothing')}`;
    const withEffect = ({ name }: Effect): Array<[string, LookResult]> =>
      [...results].filter(([, { effect }]) => effect === name);
    return {
      figures: [
        { name: 'outages going on, told rightly', value: line(clear), target: 'all, lied 0' },
        ...clearEffects.map((effect) => ({ name: `- ${effect.name}`, value: line(withEffect(effect)) })),
        ...mildEffects.map((effect, i) => ({
          name: `milder: ${effect.name}`,
          value: line(withEffect(effect)),
          target: i === 0 ? 'want all' : 'want half',
        })),
        {
          name: 'healthy windows with an incident',
          value: `${count(healthy, 'false alarm')} of ${healthy.length}`,
          target: '0',
        },
      ],
      details: [...results.values()]
        .filter(({ told }) => told !== 'rightly' && told !== 'healthy')
        .map(({ told, shown }) => `${told}: ${shown}`),
    };
  },
};

/** What the verdict says of a look. */
export function toldOf({ input, outage }: Look, { incidents }: DetectorOutput): LookResult['told'] {
  if (outage === undefined) {
    return incidents.length === 0 ? 'healthy' : 'false alarm';
  }
  const step = input.time[1] - input.time[0];
  const isEarly = ({ start }: ToldIncident): boolean => start < outage.start - EARLY;
  const isLate = ({ start }: ToldIncident): boolean => start > outage.start + Math.max(LATE, LATE_TIME / step);
  const isGoingOn = ({ end, ongoing: isOngoing }: ToldIncident): boolean => isOngoing || end === input.time.length - 1;
  if (incidents.length === 0) {
    return 'nothing';
  }
  if (incidents.some((incident) => isEarly(incident) || !isOfKind(incident, outage.effect))) {
    return 'lied';
  }
  if (incidents.some((incident) => isGoingOn(incident) && !isLate(incident))) {
    return 'rightly';
  }
  return incidents.some(isGoingOn) ? 'late' : 'over';
}

/** Whether an incident names the signal and the direction, and its strongest driver says the same. */
function isOfKind({ kind, drivers }: ToldIncident, { signal, factor }: Effect): boolean {
  const [driver] = drivers;
  const isUp = factor > 1;
  const named = signal === 'RPM' ? /traffic/ : /latency/;
  const other = signal === 'RPM' ? /latency/ : /traffic/;
  const isNamed = named.test(kind) && !other.test(kind) && kind.endsWith(isUp ? 'up' : 'down');
  return isNamed && driver.signal === signal && driver.actual > driver.typical === isUp;
}

function shownLook({ name, outage }: Look, { incidents }: DetectorOutput): string {
  const told = incidents.map(
    ({ start, end, kind, ongoing: isOngoing }) => `${kind} ${start}-${end}${isOngoing ? ' ongoing' : ''}`
  );
  const truth = outage === undefined ? '' : ` from row ${outage.start}`;
  return `${name}${truth}: ${told.join('; ') || 'no incidents'}`;
}
