import type { PanelProps } from '@grafana/data';
import { useMemo, useState } from 'react';
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

  const keep = (kept: readonly Feedback[]): void => {
    session.write(kept);
    setOwn({ session, entries: kept });
  };
  const share = (kept: Feedback[]): void => panel.onOptionsChange({ ...options, feedback: kept });
  return {
    entries,
    isShared,
    add: (entry) => (isShared ? share([...shared, entry]) : keep([...own.entries, entry])),
    remove: (entry) =>
      own.entries.includes(entry)
        ? keep(own.entries.filter((other) => other !== entry))
        : share(shared.filter((other) => other !== entry)),
  };
}
