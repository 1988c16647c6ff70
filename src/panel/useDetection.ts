import { useEffect, useMemo, useState } from 'react';
import type { Detection, DetectionOptions, Notice, Samples } from '../detection/detection';
import { runToEnd } from '../detection/steps';
import { createDetect } from '../worker/createDetect';
import { createDetector, type DetectionOutcome } from '../worker/detector';
import { isSmall } from '../worker/isSmall';
import type { Detect } from '../worker/serveDetections';

/** The verdict on a panel's samples, as far as it is known. */
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

/** What is asked for; compared by identity. */
interface Request {
  readonly samples: Samples;
  readonly options: DetectionOptions;
}

const idle: DetectionState = { working: false, notices: [] };

/**
 * Detects anomalies in a panel's samples: few samples at once, in the same frame; many in the background.
 *
 * @param samples compared by identity: pass the same object until the data change. None: there is nothing to do.
 * @param options compared by content. None: they are invalid, there is nothing to do.
 */
export function useDetection(samples: Samples | undefined, options: DetectionOptions | undefined): DetectionState {
  const request = useRequest(samples, options);
  const small = request !== undefined && isSmall(request.samples, request.options);
  const atOnce = useAtOnce(small ? request : undefined);
  const inBackground = useInBackground(small ? undefined : request);
  return small ? atOnce : inBackground;
}

function useRequest(samples: Samples | undefined, options: DetectionOptions | undefined): Request | undefined {
  const optionsText = JSON.stringify(options);
  return useMemo(
    () => (samples && optionsText ? { samples, options: JSON.parse(optionsText) } : undefined),
    [samples, optionsText]
  );
}

function useAtOnce(request: Request | undefined): DetectionState {
  const [detect] = useState(createDetect);
  return useMemo(() => (request ? finished(detectAtOnce(detect, request)) : idle), [detect, request]);
}

function detectAtOnce(detect: Detect, { samples, options }: Request): DetectionOutcome {
  try {
    return { detection: runToEnd(detect(samples, options)), notices: [] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), notices: [] };
  }
}

function useInBackground(request: Request | undefined): DetectionState {
  const [detector] = useState(() => createDetector());
  const [progress, setProgress] = useState<{ request: Request; done: number }>();
  const [settled, setSettled] = useState<{ request: Request; outcome: DetectionOutcome }>();

  useEffect(() => {
    if (request) {
      detector.detect(request.samples, request.options, {
        onProgress: (done) => setProgress({ request, done }),
        onOutcome: (outcome) => setSettled({ request, outcome }),
      });
    } else {
      detector.cancel();
    }
  }, [detector, request]);
  useEffect(() => () => detector.cancel(), [detector]);

  return useMemo(() => {
    if (!request) {
      return idle;
    }
    if (settled?.request === request) {
      return finished(settled.outcome);
    }
    const kept = settled?.request.samples === request.samples ? settled.outcome : undefined;
    return {
      detection: kept?.detection,
      working: true,
      progress: progress?.request === request ? progress.done : undefined,
      notices: kept ? finished(kept).notices : [],
    };
  }, [request, settled, progress]);
}

function finished({ detection, error, notices }: DetectionOutcome): DetectionState {
  return { detection, error, working: false, notices: [...(detection?.notices ?? []), ...notices] };
}
