import { css } from '@emotion/css';
import { PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { ErrorBoundaryAlert, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { completeOptions } from '../completeOptions';
import { parseDetectionOptions } from '../detectionOptions';
import type { Options } from '../options';
import { useActions } from './actions/useActions';
import { explainNoSamples, noticesInWords, queryNotices } from './dataNotices';
import { Reading } from './Reading';
import { Summary } from './summary/Summary';
import { useDetection } from './useDetection';
import { useMeasuredHeight } from './useMeasuredHeight';
import { useSamples } from './useSamples';
import { views } from './views';

/** The panel: frames become samples, samples a verdict, and the chosen view shows both. */
export function AnomalyPanel(props: PanelProps<Options>): React.JSX.Element {
  const { data, height } = props;
  const styles = useStyles2(getStyles);
  const { result: samples, working: reading, progress: read } = useSamples(data);
  const prepared = samples && 'prepared' in samples ? samples.prepared : undefined;
  const options = useMemo(() => completeOptions(props.options), [props.options]);
  const parsed = useMemo(() => parseDetectionOptions(options), [options]);
  const state = useDetection(prepared?.samples, 'options' in parsed ? parsed.options : undefined);
  const { viewMenu, incidentMenu } = useActions({ ...props, options }, prepared, state.detection);
  const [summaryRef, summaryHeight] = useMeasuredHeight();

  if (!samples) {
    return <Reading series={data.series} progress={read} />;
  }
  if (!('prepared' in samples)) {
    const message = explainNoSamples(data, samples.warning);
    return <PanelDataErrorView panelId={props.id} data={data} fieldConfig={props.fieldConfig} message={message} />;
  }

  const error = 'error' in parsed ? parsed.error : state.error;
  const notices = noticesInWords([...queryNotices(data), ...samples.prepared.notices, ...state.notices]);
  const shown = {
    ...props,
    options,
    annotations: data.annotations,
    prepared: samples.prepared,
    detection: state.detection,
    viewMenu,
    incidentMenu,
  };
  const View = views[options.view];
  return (
    <div className={styles.panel}>
      <div ref={summaryRef}>
        {(options.showSummary || error !== undefined) && (
          <Summary
            {...shown}
            working={reading || state.working}
            progress={reading ? read : state.progress}
            notices={notices}
            error={error}
          />
        )}
      </div>
      <ErrorBoundaryAlert dependencies={[data, options]}>
        <View {...shown} height={height - summaryHeight} />
      </ErrorBoundaryAlert>
    </div>
  );
}

const getStyles = () => ({
  panel: css({ position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }),
});
