import { AbsoluteTimeRange, locationUtil } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';

/** What is open on this screen only: editor, inspector, share dialog. */
const OWN_STATE = ['editPanel', 'editview', 'inspect', 'inspectTab', 'shareView'];

/** Address of this dashboard with its variables, in another time range; the same for everybody who may see it. */
export function dashboardUrl({ from, to }: AbsoluteTimeRange): string {
  const { pathname, search } = locationService.getLocation();
  const query = new URLSearchParams(search);
  OWN_STATE.forEach((name) => query.delete(name));
  query.set('from', String(Math.floor(from)));
  query.set('to', String(Math.ceil(to)));
  return `${config.appUrl.replace(/\/$/, '')}${locationUtil.stripBaseFromUrl(pathname)}?${query}`;
}
