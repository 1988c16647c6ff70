import { css } from '@emotion/css';
import { PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { completeOptions } from '../options/completeOptions';
import { parseDetectionOptions } from '../options/detectionOptions';
import type { Options } from '../options/options';
import { useActions } from '../features/actions/useActions';
import { UndoBar } from '../features/feedback/UndoBar';
import { explainNoSamples, noticesInWords, queryNotices } from '../views/summary/dataNotices';
import { baselineNotices } from '../session/baseline/baselineNotices';
import { useInstanceState } from '../session/baseline/useInstanceState';
import { useJudgedSamples } from '../session/baseline/useJudgedSamples';
import { useFeedback } from '../session/feedback/useFeedback';
import { describeProblem, problemNotices } from '../session/groups/group';
import { useGroups } from '../session/groups/useGroups';
import { LayoutInTurn } from '../views/layout/LayoutInTurn';
import { Summary, summaryHeight } from '../views/summary/Summary';
import { useTurn } from '../session/turns/useTurn';
import { useMeasuredHeight } from '../ui/useMeasuredHeight';
import { groupingOf, useSamples } from '../session/useSamples';
import { describeReading, Waiting } from './Waiting';

/** The panel: the panels of a page draw their newest data one after the other. */
export function AnomalyPanel(props: PanelProps<Options>): React.JSX.Element | null {
  const data = useTurn(props.data);
  return data ? <PanelOfData {...props} data={data} /> : null;
}

/** Frames become samples, samples a verdict, and the chosen view shows both. */
function PanelOfData(props: PanelProps<Options>): React.JSX.Element {
  const { data, height } = props;
  const styles = useStyles2(getStyles);
  const options = useMemo(() => completeOptions(props.options), [props.options]);
  const parsed = useMemo(() => parseDetectionOptions(options), [options]);
  const { result: read, working: reading, progress: readShare } = useSamples(data, groupingOf(options));
  const feedback = useFeedback(props, options);
  const samples = useJudgedSamples(read, options, feedback.entries, data.annotations);
  const {
    groups,
    shown: group,
    state,
  } = useGroups(read, samples, 'options' in parsed ? parsed.options : undefined, options.shownGroup);
  useInstanceState(groups, group, 'options' in parsed ? parsed.options.watch : undefined);
  const { viewMenu, incidentMenu } = useActions({ ...props, options }, group, groups, feedback);
  const [summaryRef, heightOfSummary] = useMeasuredHeight(options.showSummary ? summaryHeight(height) : 0);

  if (!read) {
    return <Waiting text={describeReading(data.series)} progress={readShare} />;
  }
  if (!group) {
    const message = explainNoSamples(data, describeProblem(groups));
    return <PanelDataErrorView panelId={props.id} data={data} fieldConfig={props.fieldConfig} message={message} />;
  }

  const error = 'error' in parsed ? parsed.error : state.error;
  const notices = noticesInWords([
    ...queryNotices(data),
    ...read.notices,
    ...problemNotices(groups, group),
    ...baselineNotices(options, group),
    ...group.prepared.notices,
    ...state.notices,
  ]);
  const shown = {
    ...props,
    options,
    annotations: data.annotations,
    prepared: group.prepared,
    detection: group.detection,
    viewMenu,
    feedback,
    incidentMenu,
    ...(options.groupBy.length > 0 && { groups, shownGroup: group.key }),
  };
  return (
    <div className={styles.panel}>
      <div ref={summaryRef}>
        {(options.showSummary || error !== undefined) && (
          <Summary
            {...shown}
            working={reading || state.working}
            progress={reading ? readShare : state.progress}
            notices={notices}
            error={error}
          />
        )}
      </div>
      <UndoBar feedback={feedback} />
      <LayoutInTurn {...shown} height={height - heightOfSummary} />
    </div>
  );
}

const getStyles = () => ({
  panel: css({
    position: 'relative',
    width: '100%',
    height: '100%',
    overflow: 'hidden',
    // As in Grafana's own panels, controls come with the pointer or the focus, and stay while a menu of theirs is open.
    '@media (hover: hover)': {
      '& [data-quiet]': { opacity: 0 },
      '&:hover [data-quiet], &:focus-within [data-quiet], & [data-quiet]:has([aria-expanded="true"])': { opacity: 1 },
    },
  }),
});
