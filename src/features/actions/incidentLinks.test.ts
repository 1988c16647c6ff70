import { DataLink, InterpolateFunction } from '@grafana/data';
import { get } from 'lodash';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { incidentLinks } from './incidentLinks';

/** As Grafana replaces `${name.property}` from scoped variables; addresses are encoded. */
const replaceVariables: InterpolateFunction = (text, scopedVars, format) =>
  text.replace(/\$\{(\w+)\.([\w.]+)\}/g, (match, name, path) => {
    const value = String(get(scopedVars?.[name]?.value, path, match));
    return format ? encodeURIComponent(value) : value;
  });

const incident = incidentOf(2, 7);

/** The links of an incident whose strongest driver has these, and the other driver those. */
function linksOf(links: DataLink[], others: DataLink[] = []): ReturnType<typeof incidentLinks> {
  const judged = judgedOf('..xxxxxx....', [incident], { replaceVariables });
  judged.prepared.frame.fields[2].config.links = links;
  judged.prepared.frame.fields[1].config.links = others;
  return incidentLinks(judged, incident);
}

describe('incidentLinks', () => {
  it('know the incident: start, end, kind, drivers', () => {
    const url =
      'https://a.example/${__incident.kind}?q=${__incident.drivers}&s=${__incident.start}&e=${__incident.end}';
    const [link] = linksOf([{ title: 'Runbook ${__incident.kind}', url, targetBlank: true }]);
    expect(link).toMatchObject({ title: 'Runbook latency-up', target: '_blank' });
    expect(link.href).toBe(`https://a.example/latency-up?q=Latency&s=${minute(2)}&e=${minute(7)}`);
  });

  it('know the group and the labels of their own signal', () => {
    const judged = judgedOf('..xxxxxx....', [incident], { replaceVariables });
    const latency = judged.prepared.frame.fields[2];
    latency.labels = { service: 'checkout' };
    latency.config.links = [{ title: 'Traces', url: '/t?s=${__incident.labels.service}&g=${__incident.group}' }];
    const [link] = incidentLinks({ ...judged, group: { key: 'k', name: 'eu' } }, incident);
    expect(link.href).toBe('/t?s=checkout&g=eu');
  });

  it.each(['https://a.example/', 'http://a.example/', 'mailto:oncall@a.example', '/d/other', 'd/other?from=1:30'])(
    '%s is a link',
    (url) => expect(linksOf([{ title: 't', url }])).toHaveLength(1)
  );

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '',
  ])('%j is none', (url) => expect(linksOf([{ title: 't', url }])).toEqual([]));

  it('with the same title are shown once, that of the strongest driver', () => {
    const runbook = { title: 'Runbook', url: '/${__incident.kind}/latency' };
    const links = linksOf(
      [runbook],
      [
        { ...runbook, url: '/rpm' },
        { title: 'Logs', url: '/logs' },
      ]
    );
    expect(links.map(({ href }) => href)).toEqual(['/latency-up/latency', '/logs']);
    expect(linksOf([])).toEqual([]);
  });
});
