import { Menu } from '@grafana/ui';
import React from 'react';
import { defaultWatchOptions } from '@anomaly-forest/core/internal/watchOptions';
import { parseDetectionOptions } from '../../options/detectionOptions';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { announceFailure, announceSuccess } from '../../ui/dialog/announce';
import type { Judged } from '../../session/judged';
import { mayEditDashboards } from '../../session/feedback/currentUser';
import { pinSamples, withPin } from '../../session/baseline/pin';

/** What an editor can do about the baseline, as items of the panel's menu; nothing for a viewer. */
export function baselineItems({ panel, group, detection, prepared }: Judged): React.ReactNode {
  if (detection.verdict !== 'watch' || !mayEditDashboards()) {
    return null;
  }
  const { options, onOptionsChange, timeRange } = panel;
  const pin = async (): Promise<void> => {
    const parsed = parseDetectionOptions(options);
    const watch = ('options' in parsed && parsed.options.watch) || defaultWatchOptions;
    const result = await pinSamples(group?.key ?? '', group?.samples ?? prepared.samples, watch, Date.now());
    if ('problem' in result) {
      announceFailure(t('baseline.not-pinned', 'The baseline was not pinned'), result.problem);
      return;
    }
    onOptionsChange({ ...options, baseline: 'pinned', pinnedBaselines: withPin(options.pinnedBaselines, result.pin) });
    announceSuccess(t('baseline.pinned-save', 'Baseline pinned. Save the dashboard to keep it for everyone.'));
  };
  const leaveOut = (): void => {
    const span = { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() };
    onOptionsChange({ ...options, leftOut: [...(options.leftOut ?? []), span] });
    announceSuccess(t('baseline.left-out-save', 'Time range left out. Save the dashboard to keep it for everyone.'));
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Item label={describePinning(group?.name ?? '')} icon="lock" onClick={() => void pin()} />
      <Menu.Item
        label={t('baseline.leave-out', 'Leave this time range out of the baseline')}
        icon="calendar-slash"
        onClick={leaveOut}
      />
    </>
  );
}

/** What is pinned is what is shown. */
export function describePinning(group: string): string {
  return group === ''
    ? t('baseline.pin', 'Pin baseline')
    : t('baseline.pin-of-group', 'Pin baseline of {{group}}', { group: nameInSentence(group) });
}
