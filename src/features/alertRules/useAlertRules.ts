import { useEffect, useMemo, useState } from 'react';
import { DistilledRules, distillSteps, VerdictToDistil } from '@anomaly-forest/core/internal/alerting/distillRules';
import { likelyPairs } from '@anomaly-forest/core/internal/alerting/jointRules';
import { sourceOf } from '@anomaly-forest/core/internal/alerting/plainRule';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { useSteps } from '../../session/useSteps';
import type { Judged } from '../../session/judged';
import { alertSources, NamedSource } from './alertSources';

/** The rules that come nearest to the verdict, and what they watch. */
export interface AlertRules {
  readonly sources: readonly NamedSource[];
  readonly distilled: DistilledRules;
}

interface Input {
  readonly sources?: readonly NamedSource[];
  readonly prepared: PreparedSamples;
  readonly detection: Detection;
}

/**
 * The plain rules for what a panel shows, worked out in slices; none until they are there.
 *
 * @throws what the work throws, while rendering
 */
export function useAlertRules(judged: Judged): AlertRules | undefined {
  // A refresh while the dialog is open must not change under the reader what is about to be copied.
  const [{ panel, prepared, detection }] = useState(judged);
  const [sources, setSources] = useState<readonly NamedSource[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    alertSources({ panel, prepared, detection }).then(setSources, setError);
  }, [panel, prepared, detection]);
  const input = useMemo((): Input => ({ sources, prepared, detection }), [sources, prepared, detection]);
  const { result } = useSteps(input, false, distil);
  if (error !== undefined) {
    throw error;
  }
  return sources && result ? { sources, distilled: result } : undefined;
}

function* distil({ sources, prepared, detection }: Input): Steps<DistilledRules | undefined> {
  return sources && (yield* distillSteps(toDistil(sources, prepared, detection)));
}

/** Only series of their own can be watched together: others would have to be matched by labels. */
function toDistil(
  sources: readonly NamedSource[],
  { samples }: PreparedSamples,
  { labels, incidents }: Detection
): VerdictToDistil {
  const { columns } = samples.X;
  return {
    sources: sources.map(({ signals }) => sourceOf(signals.map((i) => columns[i]))),
    labels,
    pairs: likelyPairs(incidents, (signal) =>
      sources.findIndex(({ signals, nOthers }) => signals.length === 1 && nOthers === 0 && signals[0] === signal)
    ),
  };
}
