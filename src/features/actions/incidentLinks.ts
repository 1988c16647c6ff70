import { getLinksSupplier, LinkModel, ScopedVars } from '@grafana/data';
import { uniqBy } from 'lodash';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { mainDrivers } from '../../ui/text/describeIncident';
import { isWebOrMail } from '../../ui/text/isWebOrMail';
import { Judged } from '../../session/judged';

/**
 * The data links of the signals that drove an incident, strongest first. Beside Grafana's own variables, which are those
 * of the strangest sample, they may use `${__incident.start}` and `${__incident.end}` (epoch milliseconds),
 * `${__incident.kind}`, `${__incident.drivers}`, `${__incident.group}`, and the labels of the link's own signal as
 * `${__incident.labels.service}`. Of links with the same title, the strongest driver's is kept. Links to
 * anything but web pages and mail are left out.
 */
export function incidentLinks({ panel, group, prepared }: Judged, incident: Incident): LinkModel[] {
  const { frame } = prepared;
  const about = { ...incidentValues(incident, prepared), group: group?.name ?? '' };
  const links = incident.drivers.flatMap(({ signal }) => {
    const field = frame.fields[1 + signal];
    // Grafana keeps the field's frame in there; ours has its rows in another order.
    const scopedVars: ScopedVars = {
      ...field.state?.scopedVars,
      __dataContext: undefined,
      __incident: { value: { ...about, labels: field.labels ?? {} } },
    };
    const linksOf = getLinksSupplier(frame, field, scopedVars, panel.replaceVariables, panel.timeZone);
    return linksOf({ valueRowIndex: incident.peak });
  });
  const safe = links.filter(({ href }) => isWebOrMail(href));
  return uniqBy(safe, ({ title, href }) => title || href);
}

function incidentValues(incident: Incident, { samples }: PreparedSamples): Readonly<Record<string, unknown>> {
  const { start, end, kind, drivers } = incident;
  const names = mainDrivers(drivers).map(({ signal }) => samples.signals[signal].name);
  return { start: samples.time[start], end: samples.time[end], kind, drivers: names.join(', ') };
}
