import { Button, LoadingPlaceholder, RadioButtonGroup, Stack } from '@grafana/ui';
import React, { useEffect, useRef, useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { tellingDrivers } from '../../ui/text/describeIncident';
import { CauseAnswer } from './CauseAnswer';
import { describeFinding } from './describeFinding';
import { type Cause, findCause } from './findCause';
import { rememberCause } from './knownCauses';
import { PlanForm } from './PlanForm';
import type { SplitLabel, SplitPlan } from './splitPlan';
import { useSplitPlan } from './useSplitPlan';

interface Props {
  readonly judged: Judged;
  readonly incident: Incident;
}

/** What changed: the queries of the signals that drove an incident, asked again, split by their labels. */
export function CauseContent({ judged, incident }: Props): React.JSX.Element {
  // A refresh while the dialog is open must not begin anew what has been asked.
  const [shown] = useState({ judged, incident });
  const drivers = tellingDrivers(shown.incident.drivers);
  const [signal, setSignal] = useState(drivers[0]?.signal ?? 0);
  const { signals } = shown.judged.prepared.samples;
  return (
    <Stack direction="column" gap={2}>
      {drivers.length > 1 && (
        <RadioButtonGroup
          aria-label={t('cause.signal', 'Signal')}
          options={drivers.map((driver) => ({ value: driver.signal, label: signals[driver.signal].name }))}
          value={signal}
          onChange={setSignal}
        />
      )}
      <SignalCause key={signal} {...shown} signal={signal} />
    </Stack>
  );
}

function SignalCause({ judged, incident, signal }: Props & { readonly signal: number }): React.JSX.Element {
  const planned = useSplitPlan(judged, incident, signal);
  const { cause, progress, failure, ask, cancel } = useCause(judged, incident);
  if (planned === undefined) {
    return <LoadingPlaceholder text={t('cause.planning', 'Asking which labels there are…')} />;
  }
  if ('problem' in planned) {
    return <div role="status">{planned.problem}</div>;
  }
  const { plan } = planned;
  return (
    <Stack direction="column" gap={2}>
      {progress === undefined && cause === undefined && (
        <PlanForm plan={plan} timeZone={judged.panel.timeZone} onAsk={(chosen) => ask(plan, chosen)} />
      )}
      {progress && (
        <Stack alignItems="center" gap={2}>
          <progress value={progress.nAnswered} max={progress.nAsked} aria-label={t('cause.progress', 'Progress')} />
          <span role="status">
            {t('cause.answered', '{{nAnswered, number}} of {{nAsked, number}} queries answered', { ...progress })}
          </span>
          <Button size="sm" variant="secondary" onClick={cancel}>
            {t('cause.cancel', 'Cancel')}
          </Button>
        </Stack>
      )}
      {failure && <div role="alert">{failure}</div>}
      {cause && <CauseAnswer cause={cause} plan={plan} />}
    </Stack>
  );
}

interface Asked {
  readonly cause?: Cause;
  readonly progress?: { readonly nAnswered: number; readonly nAsked: number };
  /** One sentence. */
  readonly failure?: string;
}

/** Asks, and ends what is under way when it is cancelled or the dialog goes. */
function useCause(
  judged: Judged,
  incident: Incident
): Asked & { ask: (plan: SplitPlan, chosen: readonly SplitLabel[]) => void; cancel: () => void } {
  const [asked, setAsked] = useState<Asked>({});
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const ask = (plan: SplitPlan, chosen: readonly SplitLabel[]): void => {
    const abort = new AbortController();
    running.current = abort;
    const show = (next: Asked): void => {
      if (!abort.signal.aborted) {
        setAsked(next);
      }
    };
    const onProgress = (nAnswered: number, nAsked: number): void => show({ progress: { nAnswered, nAsked } });
    onProgress(0, plan.nTerms * (chosen.length + (chosen.length > 1 ? 1 : 0)));
    findCause(plan, chosen, onProgress, abort.signal).then(
      (cause) => {
        const [best] = cause.findings;
        if (best && !abort.signal.aborted) {
          rememberCause(judged, incident, describeFinding(best, plan.signal));
        }
        show({ cause });
      },
      (error: unknown) => show({ failure: error instanceof Error ? error.message : String(error) })
    );
  };
  const cancel = (): void => {
    running.current?.abort();
    setAsked({});
  };
  return { ...asked, ask, cancel };
}
