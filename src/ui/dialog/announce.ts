import { AppEvents } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';

/** A short message in the corner of the page that goes away by itself. */
export function announceSuccess(text: string): void {
  getAppEvents().publish({ type: AppEvents.alertSuccess.name, payload: [text] });
}

/** The same for what went wrong, with the reason below. */
export function announceFailure(text: string, reason: string): void {
  getAppEvents().publish({ type: AppEvents.alertError.name, payload: [text, reason] });
}
