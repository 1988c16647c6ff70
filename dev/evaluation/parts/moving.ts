import type { DetectorOutput } from '../detector';
import { drawMovingCase, type MovingCase, N_MOVING_CASES } from '../movingWindows';
import type { Part } from '../part';
import { beginsEarlier, beginsWith, isOfEffect, shownIncidents } from '../toldIncidents';

/** An incident that is over may be told as over so many rows too late, or as still going on. */
const MAX_LATE_END = 10;

interface MovingResult {
  readonly name: string;
  /** Of each look, from the first to the last: whether it tells the incident as it is. */
  readonly isRight: readonly boolean[];
  /** Looks in which something is told that is not so. */
  readonly nLies: number;
  /** The first look that is wrong after one that was right. */
  readonly change?: string;
}

/** One incident seen again and again while the window moves on: what was told rightly once must stay so. */
export const moving: Part<MovingResult> = {
  name: 'moving',
  cases: () => Array.from({ length: N_MOVING_CASES }, (_, i) => String(i)),
  judge: (index, { seed }, detector) => {
    const drawn = drawMovingCase(seed, Number(index));
    const outputs = drawn.looks.map(({ rows }) => detector(rows));
    const isRight = outputs.map((output, i) => isTold(drawn, i, output));
    const first = isRight.indexOf(true);
    const changed = isRight.findIndex((right, i) => first >= 0 && i > first && !right);
    return {
      name: drawn.name,
      isRight,
      nLies: outputs.filter((output, i) => lies(drawn, i, output)).length,
      change: changed < 0 ? undefined : shownLook(drawn, changed, outputs[changed]),
    };
  },
  summarise: (results) => {
    const cases = [...results.values()];
    const later = cases.flatMap(({ isRight }) => {
      const first = isRight.indexOf(true);
      return first < 0 ? [] : isRight.slice(first + 1);
    });
    const nSame = later.filter(Boolean).length;
    const nTold = cases.filter(({ isRight }) => isRight.includes(true)).length;
    const nLies = cases.reduce((sum, { nLies: lied }) => sum + lied, 0);
    const nLooks = cases.reduce((sum, { isRight }) => sum + isRight.length, 0);
    return {
      figures: [
        {
          name: 'incidents told rightly in some look',
          value: `${nTold} of ${cases.length}`,
          target: { text: 'all', isReached: nTold === cases.length },
        },
        {
          name: 'later looks that tell the same',
          value: `${nSame} of ${later.length}`,
          target: { text: 'all', isReached: nSame === later.length },
        },
        {
          name: 'looks that tell something else, or an earlier start',
          value: `${nLies} of ${nLooks}`,
          target: { text: 'none', isReached: nLies === 0 },
        },
      ],
      details: cases.flatMap(({ name, isRight, change }) =>
        isRight.every(Boolean)
          ? []
          : [`${name}: ${isRight.map((right) => (right ? '+' : '-')).join('')}${change ? `; ${change}` : ''}`]
      ),
    };
  },
};

/** Whether a look tells the incident with its start, its kind and, if it is over, its end. */
function isTold(drawn: MovingCase, look: number, { incidents }: DetectorOutput): boolean {
  const { rows, start, end } = drawn.looks[look];
  const truth = { effect: drawn.effect, start, step: drawn.step };
  const last = rows.time.length - 1;
  return incidents.some((incident) => {
    const isGoingOn = incident.ongoing || incident.end === last;
    const endsRightly =
      end === undefined
        ? isGoingOn
        : incident.end >= end - MAX_LATE_END && incident.end <= Math.min(last, end + MAX_LATE_END);
    return beginsWith(incident, truth) && isOfEffect(incident, drawn.effect) && endsRightly;
  });
}

function lies(drawn: MovingCase, look: number, { incidents }: DetectorOutput): boolean {
  const truth = { effect: drawn.effect, start: drawn.looks[look].start, step: drawn.step };
  return incidents.some((incident) => beginsEarlier(incident, truth) || !isOfEffect(incident, drawn.effect));
}

function shownLook({ looks }: MovingCase, look: number, { incidents }: DetectorOutput): string {
  const { start, end } = looks[look];
  return `look ${look + 1}, rows ${start} to ${end ?? 'the last'}: ${shownIncidents(incidents)}`;
}
