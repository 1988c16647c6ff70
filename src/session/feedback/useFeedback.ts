import type { PanelProps } from '@grafana/data';
import { isEqual } from 'lodash';
import { useCallback, useMemo, useState } from 'react';
import type { Options } from '../../options/options';
import type { Feedback } from '../../options/savedFeedback';
import { mayEditDashboards } from './currentUser';
import { sessionFeedback } from './sessionFeedback';

/** What people said about incidents of a panel. */
export interface FeedbackBook {
  /** Those of the panel's options, then those of this session. */
  readonly entries: readonly Feedback[];
  /** True if they go to the panel's options: Grafana keeps them for everybody once the dashboard is saved. */
  readonly isShared: boolean;
  readonly add: (entry: Feedback) => void;
  readonly remove: (entry: Feedback) => void;
  /** What was said last, until it is taken back or forgotten. */
  readonly last?: Feedback;
  readonly forgetLast: () => void;
}

const none: readonly Feedback[] = [];

/** Feedback in the panel's options; of somebody who may not change the dashboard, in the session. */
export function useFeedback(panel: PanelProps<Options>, options: Options): FeedbackBook {
  const dashboardUID = panel.data.request?.dashboardUID ?? '';
  const session = useMemo(() => sessionFeedback(dashboardUID, panel.id), [dashboardUID, panel.id]);
  const [own, setOwn] = useState({ session, entries: session.read() });
  if (own.session !== session) {
    setOwn({ session, entries: session.read() });
  }
  const shared = options.feedback ?? none;
  const entries = useMemo(() => [...shared, ...own.entries], [shared, own]);
  const isShared = mayEditDashboards();
  const [last, setLast] = useState<Feedback>();
  const forgetLast = useCallback(() => setLast(undefined), []);

  const keep = (kept: readonly Feedback[]): void => {
    session.write(kept);
    setOwn({ session, entries: kept });
  };
  const share = (kept: Feedback[]): void => panel.onOptionsChange({ ...options, feedback: kept });
  return {
    entries,
    isShared,
    last,
    forgetLast,
    add: (entry) => {
      setLast(entry);
      return isShared ? share([...shared, entry]) : keep([...own.entries, entry]);
    },
    // By what it says: Grafana may have copied the options since.
    remove: (entry) => {
      forgetLast();
      return own.entries.some((other) => isEqual(other, entry))
        ? keep(own.entries.filter((other) => !isEqual(other, entry)))
        : share(shared.filter((other) => !isEqual(other, entry)));
    },
  };
}
