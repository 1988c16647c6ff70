import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Detection, DetectionOptions, Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { createDetector, type DetectionOutcome } from '../worker/detector';
import { countSmall } from '../worker/isSmall';
import { type DetectionCode, loadedDetection } from '../worker/lateDetection';
import type { Detect } from '../worker/serveDetections';
import { isWarmingUp } from '../worker/warmUp';
import { type Answer, type DetectionQuery, Detections } from './Detections';

/** The verdict on some samples, as far as it is known. */
export interface DetectionState {
  /** Always of the given samples. While new options are worked on, the verdict under the options before. */
  readonly detection?: Detection;
  readonly working: boolean;
  /** Share of the work that is done, 0..1; only while working. */
  readonly progress?: number;
  /** Notices of the detection, then those about how it was run. */
  readonly notices: readonly Notice[];
  /** Why there is no verdict: one sentence. */
  readonly error?: string;
}

type Queries = ReadonlyMap<string, DetectionQuery>;

/**
 * Detects anomalies in the groups of a panel, each with a model of its own: few samples at once, in the same frame, once
 * the page has the code; many in the background. The first groups come first.
 *
 * @param samples by key of the group; map and samples are compared by identity: pass the same until the data change.
 * @param options compared by content. None: they are invalid, there is nothing to do.
 * @returns a state for each of the given keys.
 */
export function useDetections(
  samples: ReadonlyMap<string, Samples>,
  options: DetectionOptions | undefined
): ReadonlyMap<string, DetectionState> {
  const queries = useQueries(samples, options);
  const { code, small, large } = useMemo(() => splitBySize(queries), [queries]);
  const atOnce = useAtOnce(small, code);
  const inBackground = useInBackground(large);
  return useMemo(() => new Map([...atOnce, ...inBackground]), [atOnce, inBackground]);
}

interface BySize {
  /** What detects the small ones. */
  readonly code?: DetectionCode;
  readonly small: Queries;
  readonly large: Queries;
}

function splitBySize(queries: Queries): BySize {
  const entries = [...queries];
  const code = isWarmingUp() ? undefined : loadedDetection();
  const nSmall = code ? countSmall([...queries.values()]) : 0;
  return { code, small: new Map(entries.slice(0, nSmall)), large: new Map(entries.slice(nSmall)) };
}

const nothing: Queries = new Map();

/** A query stays the same object as long as its samples and the content of the options do. */
function useQueries(samples: ReadonlyMap<string, Samples>, options: DetectionOptions | undefined): Queries {
  const optionsText = JSON.stringify(options);
  const [known] = useState(() => new WeakMap<Samples, { optionsText: string; query: DetectionQuery }>());
  return useMemo(() => {
    if (!optionsText) {
      return nothing;
    }
    const parsed: DetectionOptions = JSON.parse(optionsText);
    const queryOf = (given: Samples): DetectionQuery => {
      const last = known.get(given);
      if (last?.optionsText === optionsText) {
        return last.query;
      }
      const query = { samples: given, options: parsed };
      known.set(given, { optionsText, query });
      return query;
    };
    return new Map([...samples].map(([key, given]) => [key, queryOf(given)]));
  }, [samples, optionsText, known]);
}

function useAtOnce(queries: Queries, code: DetectionCode | undefined): ReadonlyMap<string, DetectionState> {
  const [known] = useState(() => ({
    detects: new Map<string, Detect>(),
    states: new WeakMap<DetectionQuery, DetectionState>(),
  }));
  return useMemo(() => {
    const { detects, states } = known;
    const stateOf = ({ createDetect }: DetectionCode, key: string, query: DetectionQuery): DetectionState => {
      const detect = detects.get(key) ?? createDetect();
      detects.set(key, detect);
      const state = states.get(query) ?? finished(detectAtOnce(detect, query));
      states.set(query, state);
      return state;
    };
    [...detects.keys()].filter((key) => !queries.has(key)).forEach((key) => detects.delete(key));
    return new Map(code && [...queries].map(([key, query]) => [key, stateOf(code, key, query)]));
  }, [known, queries, code]);
}

function detectAtOnce(detect: Detect, { samples, options }: DetectionQuery): DetectionOutcome {
  try {
    return { detection: runToEnd(detect(samples, options)), notices: [] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), notices: [] };
  }
}

function useInBackground(queries: Queries): ReadonlyMap<string, DetectionState> {
  const [detections] = useState(() => new Detections(createDetector));
  const answers = useSyncExternalStore(detections.subscribe, detections.snapshot);
  useEffect(() => detections.ask(queries), [detections, queries]);
  useEffect(() => () => detections.stop(), [detections]);
  return useMemo(
    () => new Map([...queries].map(([key, query]) => [key, stateSoFar(query, answers.get(key))])),
    [queries, answers]
  );
}

function stateSoFar(query: DetectionQuery, answer: Answer | undefined): DetectionState {
  const settled = answer?.settled;
  if (settled?.query === query) {
    return finished(settled.outcome);
  }
  const kept = settled?.query.samples === query.samples ? settled.outcome : undefined;
  return {
    detection: kept?.detection,
    working: true,
    progress: answer?.query === query ? answer.progress : undefined,
    notices: kept ? finished(kept).notices : [],
  };
}

function finished({ detection, error, notices }: DetectionOutcome): DetectionState {
  return { detection, error, working: false, notices: [...(detection?.notices ?? []), ...notices] };
}
