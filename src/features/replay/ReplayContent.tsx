import { LoadingBar, Stack } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { parseDetectionOptions } from '../../options/detectionOptions';
import { t } from '../../i18n/t';
import type { Options } from '../../options/options';
import type { Judged } from '../../session/judged';
import { type StepsState, useSteps } from '../../session/useSteps';
import { KnownIncidents } from './KnownIncidents';
import { foundSpans } from './knownSpans';
import { ReplaySetting, replaySettings } from './replaySettings';
import { replaySteps } from '@anomaly-forest/core/internal/analysis/replaySteps';
import { knownSamples, replayed } from '@anomaly-forest/core/internal/analysis/replayed';
import { ReplayTable } from './ReplayTable';

interface Replay {
  readonly samples: Samples;
  readonly ways: readonly DetectionOptions[];
}

/** What each setting would have found of the incidents that are known. */
export function ReplayContent(judged: Judged): React.JSX.Element {
  // A refresh while somebody marks incidents must not move the ground under them.
  const [shown] = useState(judged);
  const { panel } = judged;
  const { options } = panel;
  const [known, setKnown] = useState<readonly TimeSpan[]>(() => foundSpans(judged));
  const { time } = shown.prepared.samples;
  const step = typicalStep(time);
  const settings = useMemo(() => replaySettings(options), [options]);
  const { result: labels, working } = useReplay(shown.group?.samples ?? shown.prepared.samples, options, settings);
  const isKnown = useMemo(() => knownSamples(time, step, known), [time, step, known]);
  return (
    <Stack direction="column" gap={2}>
      <KnownIncidents
        judged={shown}
        range={{ from: time[0], to: time[time.length - 1] + step }}
        known={known}
        onChange={setKnown}
      />
      {working && <LoadingBar width={200} />}
      {!working && labels && (
        <ReplayTable
          settings={settings}
          results={labels.map((one) => replayed(one, isKnown, step))}
          onUse={(change) => panel.onOptionsChange({ ...options, ...change })}
        />
      )}
      <div>
        {t(
          'replay.saved-with-dashboard',
          'The setting you use is saved with the dashboard. Marks are lost when this dialog closes; incidents saved as annotations can be loaded again.'
        )}
      </div>
    </Stack>
  );
}

/** Works again only if the ways of judging really change: using one of them changes none. */
function useReplay(samples: Samples, options: Options, settings: readonly ReplaySetting[]): StepsState<Int8Array[]> {
  const ways = settings.flatMap(({ change }) => {
    const parsed = parseDetectionOptions({ ...options, ...change });
    return 'options' in parsed ? [parsed.options] : [];
  });
  const waysText = JSON.stringify(ways);
  const replay = useMemo((): Replay => ({ samples, ways: JSON.parse(waysText) }), [samples, waysText]);
  return useSteps(replay, false, runReplay);
}

function runReplay({ samples, ways }: Replay): Steps<Int8Array[]> {
  return replaySteps(samples, ways);
}
