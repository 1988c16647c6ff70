import type { DetectorOutput, ToldIncident } from '../detector';
import { type Effect, clearEffects, mildEffects } from '../effects';
import { shownShare } from '../intervals';
import { drawLook, type Look } from '../ongoingLooks';
import { beginsEarlier, beginsWith, isOfEffect, shownIncidents } from '../toldIncidents';
import type { Part } from '../part';

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

function lookNamed(name: string, seed: string): Look {
  const [group, index] = name.split(' ');
  const { effects } = groups.find((candidate) => candidate.name === group)!;
  return drawLook(`${seed} ongoing ${group}`, Number(index), effects);
}

/** Outages that still go on, seen through usual ranges, and healthy windows. */
export const ongoing: Part<LookResult> = {
  name: 'ongoing',
  cases: () => groups.flatMap(({ name, count }) => Array.from({ length: count }, (_, i) => `${name} ${i}`)),
  judge: (name, { seed }, detector) => {
    const look = lookNamed(name, seed);
    const output = detector(look.rows);
    return { told: toldOf(look, output), effect: look.outage?.effect.name, shown: shownLook(look, output) };
  },
  summarise: (results) => {
    const clear = [...results].flatMap(([name, result]) => (name.startsWith('clear') ? [result] : []));
    const healthy = [...results.values()].filter(({ effect }) => effect === undefined);
    const ofEffect = ({ name }: Effect): LookResult[] => [...results.values()].filter(({ effect }) => effect === name);
    const nFalse = count(healthy, 'false alarm');
    return {
      figures: [
        {
          name: 'told rightly',
          value: shownCounts(clear),
          target: { text: 'all', isReached: count(clear, 'rightly') === clear.length },
        },
        ...clearEffects.map((effect) => ({ name: `- ${effect.name}`, value: shownCounts(ofEffect(effect)) })),
        {
          name: 'told as something else, or as begun earlier',
          value: shownShare(count(clear, 'lied'), clear.length),
          target: { text: 'none', isReached: count(clear, 'lied') === 0 },
        },
        ...mildEffects.map((effect) => ({ name: `milder: ${effect.name}`, value: shownCounts(ofEffect(effect)) })),
        {
          name: 'healthy windows with an incident',
          value: shownShare(nFalse, healthy.length),
          target: { text: 'none', isReached: nFalse === 0 },
        },
      ],
      details: [...results.values()]
        .filter(({ told }) => told !== 'rightly' && told !== 'healthy')
        .map(({ told, shown }) => `${told}: ${shown}`),
    };
  },
};

function count(looks: readonly LookResult[], told: LookResult['told']): number {
  return looks.filter((look) => look.told === told).length;
}

function shownCounts(looks: readonly LookResult[]): string {
  const others = (['lied', 'late', 'over', 'nothing'] as const)
    .map((told) => [told, count(looks, told)] as const)
    .filter(([, n]) => n > 0)
    .map(([told, n]) => `${told} ${n}`);
  return [shownShare(count(looks, 'rightly'), looks.length), ...others].join(', ');
}

/** What the verdict says of a look. */
export function toldOf({ rows: { time }, outage }: Look, { incidents }: DetectorOutput): LookResult['told'] {
  if (outage === undefined) {
    return incidents.length === 0 ? 'healthy' : 'false alarm';
  }
  const truth = { ...outage, step: time[1] - time[0] };
  const isGoingOn = ({ end, ongoing: isOngoing }: ToldIncident): boolean => isOngoing || end === time.length - 1;
  if (incidents.length === 0) {
    return 'nothing';
  }
  if (incidents.some((incident) => beginsEarlier(incident, truth) || !isOfEffect(incident, truth.effect))) {
    return 'lied';
  }
  if (incidents.some((incident) => isGoingOn(incident) && beginsWith(incident, truth))) {
    return 'rightly';
  }
  return incidents.some(isGoingOn) ? 'late' : 'over';
}

function shownLook({ name, outage }: Look, { incidents }: DetectorOutput): string {
  const truth = outage === undefined ? '' : ` from row ${outage.start}`;
  return `${name}${truth}: ${shownIncidents(incidents)}`;
}
