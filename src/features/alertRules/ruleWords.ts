import type { Counts } from '@anomaly-forest/core/internal/agreement/measures';
import type { DistilledRule } from '@anomaly-forest/core/internal/alerting/distillRules';
import type { Limit, PlainRule } from '@anomaly-forest/core/internal/alerting/plainRule';
import { t } from '../../i18n/t';
import { formatDuration } from '../../ui/text/formatDuration';
import { formatValue } from '../../ui/text/formatValue';
import type { NamedSource } from './alertSources';

/** A rule in words: `Latency above 170 ms, for 3 minutes`. */
export function ruleTitle({ limits, persistence }: PlainRule, sources: readonly NamedSource[], step: number): string {
  const [first, second] = limits.map((limit) => limitWords(limit, sources[limit.source]));
  const condition =
    second === undefined ? first : t('actions.alert-both', '{{first}} while {{second}}', { first, second });
  return persistence === 1
    ? condition
    : t('actions.alert-lasting', '{{condition}}, for {{duration}}', {
        condition,
        duration: formatDuration(persistence * step),
      });
}

function limitWords({ side, value: limit }: Limit, { name, field }: NamedSource): string {
  const value = formatValue(field, limit);
  return side === 'above'
    ? t('actions.alert-above', '{{name}} above {{value}}', { name, value })
    : t('actions.alert-below', '{{name}} below {{value}}', { name, value });
}

/** How far a substitute can be trusted. */
export type Agreement = 'good' | 'partial' | 'poor';

const GOOD = 0.8;
const PARTIAL = 0.5;

/** Judges by incidents caught, alarms that were right, and time covered. */
export function agreementOf(counts: Counts): Agreement {
  const { nFound, nEvents, nTrueAlarms, nAlarms, nCovered, nEventSamples } = counts;
  const shares = [nFound / nEvents, nTrueAlarms / nAlarms];
  const isAtLeast = (least: number): boolean => shares.every((share) => share >= least);
  if (isAtLeast(GOOD) && nCovered >= PARTIAL * nEventSamples) {
    return 'good';
  }
  return isAtLeast(PARTIAL) ? 'partial' : 'poor';
}

/** `caught 3 of 3 incidents, with no extra alarm`: what a rule would have done. */
export function describeAgreement(counts: Counts): string {
  const { nFound: caught, nEvents: count } = counts;
  return t('actions.alert-agreement', '{{incidents}}, {{alarms}}', {
    incidents: t('actions.alert-caught', '', {
      caught,
      count,
      defaultValue_one: '{{caught, number}} of {{count, number}} incident caught',
      defaultValue_other: '{{caught, number}} of {{count, number}} incidents caught',
    }),
    alarms: countExtraAlarms(counts),
  });
}

/** Alarms where the verdict saw nothing. */
function countExtraAlarms({ nAlarms, nTrueAlarms }: Counts): string {
  const count = nAlarms - nTrueAlarms;
  return count === 0
    ? t('actions.alert-no-extra', 'no false alarms')
    : t('actions.alert-extra', '', {
        count,
        defaultValue_one: '{{count, number}} false alarm',
        defaultValue_other: '{{count, number}} false alarms',
      });
}

/** The queries that a rule watches. */
export function sourcesOf({ limits }: DistilledRule, sources: readonly NamedSource[]): NamedSource[] {
  return limits.map(({ source }) => sources[source]);
}
