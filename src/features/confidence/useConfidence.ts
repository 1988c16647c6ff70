import { useEffect, useMemo, useState } from 'react';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { parseDetectionOptions } from '../../options/detectionOptions';
import type { Options } from '../../options/options';
import { useDetectionCode } from '../../session/useDetectionCode';
import { runWhenIdle } from '../../session/worker/runWhenIdle';
import type { JudgedSamples } from '../../session/viewProps';
import type { Confidence } from '@anomaly-forest/core/internal/analysis/confidence';

/** Of more values each of the fifty detections would take too long to be called idle work. */
const MAX_VALUES = 20_000;

type Known = WeakMap<Detection, ReadonlyMap<Incident, Confidence>>;

const nothing: ReadonlyMap<Incident, Confidence> = new Map();

/** How sure the incidents are, as far as it has been worked out; worked out in idle time, one group after the other. */
export function useConfidence(judged: readonly JudgedSamples[], options: Options): ReadonlyMap<Incident, Confidence> {
  const [known] = useState<Known>(() => new WeakMap());
  const [found, setFound] = useState(nothing);
  const parsed = useMemo(() => parseDetectionOptions(options), [options]);
  const code = useDetectionCode();
  useEffect(() => {
    if ('error' in parsed || !code) {
      return;
    }
    const tell = (): void => {
      const now = new Map(judged.flatMap(({ detection }) => [...(known.get(detection) ?? [])]));
      // Nothing new is no reason to draw a hundred rows again.
      setFound((before) => (before.size === 0 && now.size === 0 ? before : now));
    };
    const steps = function* (): Steps<void> {
      for (const each of judged.filter(({ detection }) => isWorthIt(detection) && !known.has(detection))) {
        const samples = each.group?.samples ?? each.prepared.samples;
        if (samples.X.nSamples * samples.X.columns.length <= MAX_VALUES) {
          known.set(each.detection, yield* code.confidenceSteps(samples, parsed.options, each.detection));
          tell();
        }
      }
    };
    return runWhenIdle(steps(), tell);
  }, [judged, parsed, known, code]);
  return found;
}

/** Whether it says something how sure incidents are: those of signals that do not fit one model stand in all ranges, too. */
export function isWorthIt({ verdict, incidents, notices }: Detection): boolean {
  return verdict === 'watch' && incidents.length > 0 && !notices.some(({ id }) => isTooMany(id));
}

function isTooMany(id: string | undefined): boolean {
  return id === 'watch.too-many' || id === 'watch.too-many-by';
}
