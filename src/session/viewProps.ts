import type { AbsoluteTimeRange, DataFrame, TimeRange } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { ReactNode } from 'react';
import type { Detection, Incident, Notice } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../frames/prepareSamples';
import type { Options } from '../options/options';
import type { LateData } from './groups/dataAge';
import type { FeedbackBook } from './feedback/useFeedback';
import type { Group, JudgedSamples } from './groups/group';

export type { JudgedSamples } from './groups/group';

/** What every view gets: the samples, the verdict on them, the room it has, and ways to change the dashboard. */
export interface ViewProps {
  /** Samples and the frame they came from: `frame.fields[0]` is the time, `frame.fields[1 + i]` signal `i`. */
  prepared: PreparedSamples;
  /** None while it is being computed for the first time, or if the options do not allow it: draw without marks. */
  detection?: Detection;
  /** All groups, worst first, if series are grouped (`Options.groupBy`): `prepared` and `detection` are those of `shownGroup`. */
  groups?: readonly Group[];
  /** `Group.key` of the group that is shown in detail; `Options.shownGroup` shows another. */
  shownGroup?: string;
  options: Options;
  /** Pixels, without the summary line. */
  width: number;
  height: number;
  /** The dashboard's annotations, as Grafana gives them to panels. */
  annotations?: readonly DataFrame[];
  timeRange: TimeRange;
  timeZone: TimeZone;
  onChangeTimeRange: (range: AbsoluteTimeRange) => void;
  onOptionsChange: (options: Options) => void;
  /** What can be done with an incident, by default one of `detection`: a button with a menu, an icon or the given label. */
  incidentMenu?: (incident: Incident, judged?: JudgedSamples, label?: MenuLabel) => ReactNode;
}

/** A button with words that opens a menu. */
export interface MenuLabel {
  readonly text: string;
  readonly className: string;
}

/** What the summary line gets. It takes the height it needs; the view below gets the rest. */
export interface SummaryProps extends Pick<
  ViewProps,
  | 'prepared'
  | 'detection'
  | 'groups'
  | 'shownGroup'
  | 'options'
  | 'width'
  | 'timeRange'
  | 'timeZone'
  | 'onOptionsChange'
  | 'incidentMenu'
> {
  /** Pixels, of the whole panel. */
  height: number;
  /** What can be done with all that is shown: a button with a menu. */
  viewMenu?: ReactNode;
  /** What people said about incidents, with a way to take it back. */
  feedback?: FeedbackBook;
  /** The newest sample, where data stopped before the end of what was asked for. */
  late?: LateData;
  working: boolean;
  /** Share of the work that is done, 0..1. */
  progress?: number;
  /** Notices of the frames, the detection and the worker, in this order, without repeats. */
  notices: readonly Notice[];
  /** Why there is no verdict: one sentence (an option out of range, a failed detection). */
  error?: string;
}
