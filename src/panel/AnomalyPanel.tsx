import { css } from '@emotion/css';
import { PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { ErrorBoundaryAlert, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { completeOptions } from '../completeOptions';
import { parseDetectionOptions } from '../detectionOptions';
import { prepareSamples } from '../frames/prepareSamples';
import type { Options } from '../options';
import { explainNoSamples, queryNotices, withoutRepeats } from './dataNotices';
import { Summary } from './summary/Summary';
import { useDetection } from './useDetection';
import { useMeasuredHeight } from './useMeasuredHeight';
import { views } from './views';

/** The panel: frames become samples, samples a verdict, and the chosen view shows both. */
export function AnomalyPanel(props: PanelProps<Options>): React.JSX.Element {
  const { data, height } = props;
  const styles = useStyles2(getStyles);
  const samples = useMemo(() => prepareSamples(data.series), [data.series]);
  const prepared = 'prepared' in samples ? samples.prepared : undefined;
  const options = useMemo(() => completeOptions(props.options), [props.options]);
  const parsed = useMemo(() => parseDetectionOptions(options), [options]);
  const state = useDetection(prepared?.samples, 'options' in parsed ? parsed.options : undefined);
  const [summaryRef, summaryHeight] = useMeasuredHeight();

  if (!('prepared' in samples)) {
    const message = explainNoSamples(data, samples.warning);
    return <PanelDataErrorView panelId={props.id} data={data} fieldConfig={props.fieldConfig} message={message} />;
  }

  const error = 'error' in parsed ? parsed.error : state.error;
  const notices = withoutRepeats([...queryNotices(data), ...samples.prepared.notices, ...state.notices]);
  const shown = { ...props, options, prepared: samples.prepared, detection: state.detection };
  const View = views[options.view];
  return (
    <div className={styles.panel}>
      <div ref={summaryRef}>
        {(options.showSummary || error !== undefined) && (
          <Summary {...shown} working={state.working} progress={state.progress} notices={notices} error={error} />
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
