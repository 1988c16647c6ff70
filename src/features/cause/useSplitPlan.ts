import { useEffect, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Judged } from '../../session/judged';
import { planSplit, type SplitPlan } from './splitPlan';
import { splitSignal } from './splitSignal';
import { windowsOf } from '../../promql/timeWindows';

/** What can be asked about a signal of an incident, or why nothing can: one sentence. */
export type PlannedSplit = { readonly plan: SplitPlan } | { readonly problem: string };

/** Plans the split of a signal; none while the data source has not said which labels there are. */
export function useSplitPlan(judged: Judged, incident: Incident, signal: number): PlannedSplit | undefined {
  const [planned, setPlanned] = useState<PlannedSplit>();
  useEffect(() => {
    const abort = new AbortController();
    const show = (result: PlannedSplit): void => {
      if (!abort.signal.aborted) {
        setPlanned(result);
      }
    };
    makePlan(judged, incident, signal, abort.signal).then(show, (error: unknown) =>
      show({ problem: error instanceof Error ? error.message : String(error) })
    );
    return () => abort.abort();
  }, [judged, incident, signal]);
  return planned;
}

async function makePlan(judged: Judged, incident: Incident, signal: number, abort: AbortSignal): Promise<PlannedSplit> {
  const split = await splitSignal(judged, signal);
  if ('problem' in split) {
    return split;
  }
  return { plan: await planSplit(split, windowsOf(judged.prepared.samples, incident, split.step), abort) };
}
