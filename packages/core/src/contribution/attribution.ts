import { log } from '../arithmetic/exactMath';
import { type Measure, type Part, valueOf, weightOf } from './measure';
import { type MixShift, mixShift, ratioEffects } from './mixShift';
import { type Peers, peersApart } from './peers';
import { type Change, Whole } from './whole';

/** A part's role in the change of the whole. */
export interface Contribution {
  readonly part: Part;
  /** The part's own value before and during; NaN where it did not exist. */
  readonly own: Change;
  /** The part of the change that is its own: explanatory power (Adtributor). All together make 1 for sums and ratios. */
  readonly explanatoryPower: number;
  /** How much of the whole it was before, 0..1. */
  readonly shareBefore: number;
  /** How unexpected its new share of the whole is: its term of the Jensen-Shannon divergence (Adtributor), 0 or more. */
  readonly surprise: number;
  readonly existence: 'always' | 'appeared' | 'vanished';
}

/** Which parts carry a change. */
export interface Attribution {
  readonly whole: Change;
  /** All parts, those that carry more of the change than their size would let one expect first. */
  readonly contributions: readonly Contribution[];
  /** The few parts without which the whole would be as before, the strongest first; empty if all moved alike. */
  readonly standsOut: readonly Contribution[];
  /** How much of the change is gone without them, 0..1; 0 if none stands out. */
  readonly explained: number;
  /** The whole without them. */
  readonly rest: Change;
  /** `explained` minus the share of the whole that they were: compares labels, the most specific answer is largest. */
  readonly score: number;
  /** The change in two; none for sums and extremes. */
  readonly shift?: MixShift;
  /** Parts that left their siblings, whichever way. */
  readonly peers: Peers;
}

/** Without what stands out, at least this much of the change has to be gone ... */
const MIN_EXPLAINED = 0.7;

/** ... a further part is only named if without it there would still be more than this of the change. */
const MAX_REMAINING = 0.2;

/** Nobody reads more than this as "the cause", and it never is more than this share of the parts. */
const MAX_PARTS = 3;
const MAX_SHARE_OF_PARTS = 0.34;

/** A change smaller than this share of the value is none: what is left when values come from near 0. */
const NEGLIGIBLE = 0.05;

/** Orders labels by what they say of a change: larger is better, 0 where nothing stands out. */
export function rankOf({ score, standsOut }: Pick<Attribution, 'score' | 'standsOut'>): number {
  return standsOut.length > 0 ? 1 + score : 0;
}

/**
 * Attributes the change of a metric to its parts.
 *
 * Explanatory power and surprise are those of R. Bhagwan et al., _Adtributor: Revenue Debugging in Advertising Systems_,
 * NSDI 2014. Which parts stand out is decided as by the potential score of Y. Sun et al., _HotSpot: Anomaly Localization
 * for Additive KPIs With Multi-Dimensional Attributes_, IEEE Access 6 (2018): by how much of the change is gone without
 * them. It is measured on the whole value and relative to it, so that it holds for ratios and quantiles, too, and that
 * a large part that moved like all others does not stand out.
 *
 * @param parts - two or more; their numbers are finite (extremes: NaN where a part did not exist)
 * @throws RangeError for less than two parts: there is nothing to tell apart.
 */
export function attributeChange(measure: Measure, parts: readonly Part[]): Attribution {
  if (parts.length < 2) {
    throw new RangeError(`Got ${parts.length} parts; expected at least 2.`);
  }
  const whole = new Whole(measure, parts);
  const contributions = contributionsOf(whole).sort(
    (a, b) => excess(b) - excess(a) || b.surprise - a.surprise || compareKeys(a.part, b.part)
  );
  const { chosen, explained } = chooseFew(whole, contributions);
  const stood = chosen.map(({ part }) => part);
  return {
    whole: whole.change,
    contributions,
    standsOut: chosen,
    explained,
    rest: chosen.length > 0 ? whole.without(stood) : whole.change,
    score: chosen.length > 0 ? explained - whole.shareBefore(stood) : 0,
    shift: mixShift(measure, parts),
    peers: peersApart(contributions, whole.change.to < whole.change.from ? -1 : 1),
  };
}

/** More of the change than its size: 0 for each part if all move alike. */
function excess({ explanatoryPower, shareBefore }: Contribution): number {
  return explanatoryPower - shareBefore;
}

function contributionsOf(whole: Whole): Contribution[] {
  const { measure, parts } = whole;
  const { from, to } = whole.change;
  const effects =
    measure.kind === 'ratio'
      ? ratioEffects(parts).map(({ within, mix }) => within + mix)
      : parts.map((part) => whole.effectOf(part));
  const [before, during] = (['before', 'during'] as const).map((time) =>
    parts.reduce((sum, part) => sum + massOf(measure, part[time]), 0)
  );
  return parts.map((part, i) => ({
    part,
    own: { from: valueOf(measure, part.before), to: valueOf(measure, part.during) },
    explanatoryPower: to === from || Number.isNaN(to - from) ? 0 : effects[i] / (to - from),
    shareBefore: whole.shareBefore([part]),
    surprise: surprise(massOf(measure, part.before) / before, massOf(measure, part.during) / during),
    existence: existenceOf(measure, part),
  }));
}

/** What a part has of the whole: of a ratio, of its numerator. */
function massOf(measure: Measure, numbers: readonly number[]): number {
  return measure.kind === 'ratio' ? Math.abs(numbers[0]) : weightOf(measure, numbers);
}

function surprise(p: number, q: number): number {
  const middle = (p + q) / 2;
  return (divergence(p, middle) + divergence(q, middle)) / 2;
}

function divergence(p: number, middle: number): number {
  return p > 0 && middle > 0 ? p * log(p / middle) : 0;
}

function existenceOf(measure: Measure, { before, during }: Part): Contribution['existence'] {
  const [was, is] = [weightOf(measure, before) > 0, weightOf(measure, during) > 0];
  return was === is ? 'always' : is ? 'appeared' : 'vanished';
}

/** The fewest parts at the head of the list that explain the change; none if all of the few do not. */
function chooseFew(
  whole: Whole,
  contributions: readonly Contribution[]
): { readonly chosen: readonly Contribution[]; readonly explained: number } {
  const most = Math.max(1, Math.min(MAX_PARTS, Math.floor(MAX_SHARE_OF_PARTS * contributions.length)));
  let best: { readonly chosen: readonly Contribution[]; readonly explained: number } = { chosen: [], explained: 0 };
  for (let n = 1; n <= most && 1 - best.explained > MAX_REMAINING; n++) {
    const chosen = contributions.slice(0, n);
    const explained = explainedBy(
      whole,
      chosen.map(({ part }) => part)
    );
    if (explained >= MIN_EXPLAINED && explained > best.explained) {
      best = { chosen, explained };
    }
  }
  return best;
}

/** How much of the relative change of the whole is gone without some parts, at most 1. */
function explainedBy(whole: Whole, parts: readonly Part[]): number {
  const { from, to } = whole.change;
  const negligible = NEGLIGIBLE * Math.max(Math.abs(from), Math.abs(to));
  const change = relativeChange(whole.change, negligible);
  const scale = whole.measure.kind === 'sum' ? 1 - whole.shareBefore(parts) : 1;
  const remaining = relativeChange(whole.without(parts), negligible * scale);
  return change === 0 || Number.isNaN(change) || Number.isNaN(remaining) ? 0 : 1 - Math.abs(remaining / change);
}

/** A change beside the size of what changes, -1..1. */
function relativeChange({ from, to }: Change, negligible: number): number {
  return to === from ? 0 : (to - from) / (Math.abs(from) + Math.abs(to) + negligible);
}

function compareKeys(a: Part, b: Part): number {
  const [first, second] = [a.key.join('\0'), b.key.join('\0')];
  return first < second ? -1 : first > second ? 1 : 0;
}
