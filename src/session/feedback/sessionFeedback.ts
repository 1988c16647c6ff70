import { type Feedback, isFeedback } from '../../options/savedFeedback';

/** Where feedback is kept for somebody who may not change the dashboard: this tab, until it is closed. */
interface SessionFeedback {
  read(): readonly Feedback[];
  write(feedback: readonly Feedback[]): void;
}

/** One for each panel of each dashboard. Where the browser keeps nothing, it is kept as long as the panel lives. */
export function sessionFeedback(dashboardUID: string, panelId: number): SessionFeedback {
  const key = `anomalyforest-anomaly-panel.feedback.${dashboardUID}.${panelId}`;
  let kept: readonly Feedback[] = [];
  return {
    read: () => {
      try {
        const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(parsed) ? parsed.filter(isFeedback) : kept;
      } catch {
        return kept;
      }
    },
    write: (feedback) => {
      kept = feedback;
      try {
        sessionStorage.setItem(key, JSON.stringify(feedback));
      } catch {
        // Storage is full or forbidden: `kept` has it.
      }
    },
  };
}
