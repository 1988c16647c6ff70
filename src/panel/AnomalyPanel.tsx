import { css, cx } from '@emotion/css';
import { PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { useCallback, useMemo } from 'react';
import { completeOptions } from '../options/completeOptions';
import { parseDetectionOptions } from '../options/detectionOptions';
import type { Options } from '../options/options';
import { keepVariables, variableValues } from '../options/variables';
import { useActions } from '../features/actions/useActions';
import { UndoBar } from '../features/feedback/UndoBar';
import { explainNoSamples, noticesInWords, queryNotices, rangeNotices } from '../views/summary/dataNotices';
import { baselineNotices } from '../session/baseline/baselineNotices';
import { useInstanceState } from '../session/baseline/useInstanceState';
import { useJudgedSamples } from '../session/baseline/useJudgedSamples';
import { lateData, useDataEnd } from '../session/groups/dataAge';
import { useFeedback } from '../session/feedback/useFeedback';
import { describeProblem, problemNotices } from '../session/groups/group';
import { useGroups } from '../session/groups/useGroups';
import { LayoutInTurn } from '../views/layout/LayoutInTurn';
import { Summary, summaryHeight } from '../views/summary/Summary';
import { useTurn } from '../session/turns/useTurn';
import { isLowPanel, TAKEN_ABOVE, TAKEN_BELOW } from '../ui/lowView';
import { useMeasuredHeight } from '../ui/useMeasuredHeight';
import { groupingOf, useSamples } from '../session/useSamples';
import { describeReading, Waiting } from './Waiting';

/** The panel: the panels of a page draw their newest data one after the other. */
export function AnomalyPanel(props: PanelProps<Options>): React.JSX.Element | null {
  const data = useTurn(props.data);
  return data ? <PanelOfData {...props} data={data} /> : null;
}

/** Frames become samples, samples a verdict, and the chosen view shows both. */
function PanelOfData(given: PanelProps<Options>): React.JSX.Element {
  const props = useOptions(given);
  const { data, height, options } = props;
  const styles = useStyles2(getStyles);
  const parsed = useMemo(() => parseDetectionOptions(options), [options]);
  const { result: read, working: reading, progress: readShare } = useSamples(data, groupingOf(options));
  const dataEnd = useDataEnd(data);
  const feedback = useFeedback(props, options);
  const samples = useJudgedSamples(read, options, feedback.entries, data.annotations, props.timeZone);
  const {
    groups,
    shown: group,
    state,
  } = useGroups(read, samples, 'options' in parsed ? parsed.options : undefined, options.shownGroup, dataEnd);
  useInstanceState(groups, group, 'options' in parsed ? parsed.options.watch : undefined);
  const { viewMenu, incidentMenu } = useActions(props, group, groups, feedback);
  const [summaryRef, heightOfSummary] = useMeasuredHeight(options.showSummary ? summaryHeight(height) : 0);

  if (!read) {
    return <Waiting text={describeReading(data.series)} progress={readShare} />;
  }
  if (!group) {
    const message = explainNoSamples(data, describeProblem(groups), props.fieldConfig.defaults.noValue);
    return <PanelDataErrorView panelId={props.id} data={data} fieldConfig={props.fieldConfig} message={message} />;
  }

  const error = 'error' in parsed ? parsed.error : state.error;
  const late = lateData(group.prepared.samples, dataEnd);
  const notices = noticesInWords([
    ...queryNotices(data),
    ...rangeNotices(group.prepared.samples, late, props),
    ...read.notices,
    ...problemNotices(groups, group),
    ...baselineNotices(options, group),
    ...group.prepared.notices,
    ...state.notices,
  ]);
  const shown = {
    ...props,
    annotations: data.annotations,
    prepared: group.prepared,
    detection: group.detection,
    viewMenu,
    feedback,
    incidentMenu,
    ...(options.groupBy.length > 0 && { groups, shownGroup: group.key }),
  };
  const taken = isLowPanel(height) ? TAKEN_ABOVE + TAKEN_BELOW : 0;
  return (
    <div className={cx(styles.panel, isLowPanel(height) && styles.low)}>
      <div ref={summaryRef}>
        {(options.showSummary || error !== undefined) && (
          <Summary
            {...shown}
            working={reading || state.working}
            progress={reading ? readShare : state.progress}
            notices={notices}
            error={error}
            late={late}
          />
        )}
      </div>
      <UndoBar feedback={feedback} />
      <LayoutInTurn {...shown} height={height + taken - heightOfSummary} />
    </div>
  );
}

/** Everything below sees complete options with the values of dashboard variables, and saves them with the variables. */
function useOptions(props: PanelProps<Options>): PanelProps<Options> {
  const { replaceVariables, onOptionsChange } = props;
  const saved = useMemo(() => completeOptions(props.options), [props.options]);
  const values = JSON.stringify(variableValues(saved, replaceVariables));
  const options = useMemo((): Options => ({ ...saved, ...JSON.parse(values) }), [saved, values]);
  const save = useCallback(
    (changed: Options) => onOptionsChange(keepVariables(changed, options, saved)),
    [onOptionsChange, options, saved]
  );
  return { ...props, options, onOptionsChange: save };
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
  low: css({ height: `calc(100% + ${TAKEN_ABOVE + TAKEN_BELOW}px)`, marginTop: -TAKEN_ABOVE }),
});
