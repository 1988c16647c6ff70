import type { Contribution } from '@anomaly-forest/core/internal/contribution/attribution';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { formatShare } from '../../ui/text/formatChange';
import { formatValue } from '../../ui/text/formatValue';
import type { Finding } from './findCause';
import { inUnit } from '../../promql/partSeries';
import type { SplitSignal } from './splitSignal';

/** Without what stands out, so much of the change is gone that what is left is called normal. */
const NORMAL = 0.8;

/** No part has more of the change than its size by this much: they moved alike. */
const ALIKE = 0.25;

/** From this share of the change on it is the mix that changed. */
const MOSTLY = 0.5;

/** A value of a label: `instance=web-7`; of several labels one after the other. */
function partName(labels: readonly string[], { key }: { readonly key: readonly string[] }): string {
  return labels.map((label, i) => `${label}=${valueName(key[i])}`).join(', ');
}

/** A label's value; series that lack the label have none. */
export function valueName(value: string): string {
  return value === '' ? t('cause.no-value', '(none)') : value;
}

/** A value of the signal's measure as the panel would show it. */
export function formatMeasured({ field, decomposition }: SplitSignal, value: number): string {
  return formatValue(field, inUnit(decomposition, value));
}

/** What a split says of the change, in one or two sentences. */
export function describeFinding(finding: Finding, signal: SplitSignal): string {
  const { attribution, answer } = finding;
  const cause = attribution.standsOut.length > 0 ? describeCause(finding, signal) : describeNone(finding);
  const mix = describeMix(finding);
  const apart = attribution.standsOut.length > 0 ? undefined : describePeers(finding);
  return [cause, mix, apart, describeExistence(answer.labels, attribution.standsOut)].filter(Boolean).join(' ');
}

function describeCause({ answer, attribution }: Finding, signal: SplitSignal): string {
  const { standsOut, rest, explained } = attribution;
  const count = standsOut.length;
  const parts = standsOut.map(({ part }) => nameInSentence(partName(answer.labels, part))).join('; ');
  const share = formatShare(standsOut.reduce((sum, { explanatoryPower }) => sum + explanatoryPower, 0));
  const [before, during] = [formatMeasured(signal, rest.from), formatMeasured(signal, rest.to)];
  return explained >= NORMAL
    ? t('cause.stands-out', '', {
        count,
        parts,
        share,
        during,
        before,
        defaultValue_one: '{{parts}}: {{share}} of the change. Without it: normal, {{during}} (before {{before}}).',
        defaultValue_other: '{{parts}}: {{share}} of the change. Without them: normal, {{during}} (before {{before}}).',
      })
    : t('cause.carries-most', '', {
        count,
        parts,
        share,
        during,
        before,
        defaultValue_one: '{{parts}}: {{share}} of the change. Without it: {{during}} (before {{before}}).',
        defaultValue_other: '{{parts}}: {{share}} of the change. Without them: {{during}} (before {{before}}).',
      });
}

function describeNone({ answer, attribution }: Finding): string {
  const label = answer.labels.join(', ');
  const count = answer.parts.length;
  const isAlike = attribution.contributions.every(
    ({ explanatoryPower, shareBefore }) => Math.abs(explanatoryPower - shareBefore) <= ALIKE
  );
  return isAlike
    ? t('cause.alike', '', {
        label,
        count,
        defaultValue_one: 'Nothing stands out in {{label}}: it has {{count, number}} value.',
        defaultValue_other: 'Nothing stands out in {{label}}: all {{count, number}} values moved alike.',
      })
    : t('cause.scattered', '', {
        label,
        count,
        defaultValue_one: 'The {{count, number}} value of {{label}} does not explain the change.',
        defaultValue_other: 'No small set of the {{count, number}} values of {{label}} explains the change.',
      });
}

function describeMix({ attribution: { shift, whole } }: Finding): string | undefined {
  const share = shift ? shift.mix / (whole.to - whole.from) : 0;
  if (!(share >= MOSTLY)) {
    return undefined;
  }
  return (shift?.within ?? 0) * (whole.to - whole.from) < 0
    ? t(
        'cause.simpson',
        'The mix changed: the values themselves moved the other way, but a larger part came from those that were always different.'
      )
    : t(
        'cause.mix',
        'The mix changed: {{share}} of the change comes from some values being more or less frequent, not from a change within them.',
        {
          share: formatShare(Math.min(1, share)),
        }
      );
}

/** Eleven of twelve went up, one did not. */
function describePeers({ answer, attribution: { peers, contributions } }: Finding): string | undefined {
  if (peers.apart.length === 0) {
    return undefined;
  }
  return t('cause.peers', 'Unlike the others: {{parts}}.', {
    parts: peers.apart.map((i) => nameInSentence(partName(answer.labels, contributions[i].part))).join('; '),
  });
}

function describeExistence(labels: readonly string[], standsOut: readonly Contribution[]): string | undefined {
  const named = (existence: Contribution['existence']): string =>
    standsOut
      .filter((each) => each.existence === existence)
      .map(({ part }) => nameInSentence(partName(labels, part)))
      .join('; ');
  const [appeared, vanished] = [named('appeared'), named('vanished')];
  return [
    appeared !== '' && t('cause.appeared', 'New since the incident: {{parts}}.', { parts: appeared }),
    vanished !== '' && t('cause.vanished', 'Gone since the incident: {{parts}}.', { parts: vanished }),
  ]
    .filter(Boolean)
    .join(' ');
}
