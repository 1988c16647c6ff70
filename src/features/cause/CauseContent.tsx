import { LoadingPlaceholder, RadioButtonGroup, Stack } from '@grafana/ui';
import React, { useState } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { tellingDrivers } from '../../ui/text/describeIncident';
import { AskingProgress } from './AskingProgress';
import { CauseAnswer } from './CauseAnswer';
import { describeFinding } from './describeFinding';
import { type Cause, findCause } from './findCause';
import { rememberCause } from './knownCauses';
import { MovedPanels } from './MovedPanels';
import { PlanForm } from './PlanForm';
import type { SplitLabel } from './splitLabel';
import { useAsking } from './useAsking';
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
      <MovedPanels {...shown} />
    </Stack>
  );
}

function SignalCause({ judged, incident, signal }: Props & { readonly signal: number }): React.JSX.Element {
  const planned = useSplitPlan(judged, incident, signal);
  const { result: cause, progress, failure, run, cancel } = useAsking<Cause>();
  if (planned === undefined) {
    return <LoadingPlaceholder text={t('cause.planning', 'Looking up labels…')} />;
  }
  if ('problem' in planned) {
    return <div role="status">{planned.problem}</div>;
  }
  const { plan } = planned;
  const ask = (chosen: readonly SplitLabel[]): void =>
    run(async (onProgress, abort) => {
      const found = await findCause(plan, chosen, onProgress, abort);
      const [best] = found.findings;
      if (best) {
        rememberCause(judged, incident, describeFinding(best, plan.signal));
      }
      return found;
    });
  return (
    <Stack direction="column" gap={2}>
      {progress === undefined && cause === undefined && (
        <PlanForm plan={plan} timeZone={judged.panel.timeZone} onAsk={ask} />
      )}
      {progress && <AskingProgress {...progress} onCancel={cancel} />}
      {failure && <div role="alert">{failure}</div>}
      {cause && <CauseAnswer cause={cause} plan={plan} />}
    </Stack>
  );
}
