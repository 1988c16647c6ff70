import { formatIncidentReport, ReportedIncident, ReportFrame } from './incidentReport';

const lock: ReportedIncident = {
  number: 1,
  title: 'Latency up',
  severity: 'major',
  when: '2023-10-01 05:00:00 to 05:05:00',
  duration: '6 minutes',
  timeZone: 'UTC',
  drivers: [
    { name: 'Response time', share: '93%', typical: '45 ms', actual: '310 ms', change: '×6.9' },
    { name: 'RPM', share: '7%', typical: '5000', actual: '5100' },
  ],
};
const frame: ReportFrame = {
  nIncidents: 1,
  panelTitle: 'Gateway',
  verdict: ['classic', 'seed 42'],
  fingerprint: 'a1b2c3d4',
  url: 'https://grafana.example/d/abc?from=1&to=2',
};

describe('the report of one incident', () => {
  it('says what, when, how long, typical against actual, drivers, verdict and where to look', () => {
    expect(formatIncidentReport([lock], frame)).toBe(`**Incident 1: Latency up** (major)

- When: 2023-10-01 05:00:00 to 05:05:00, UTC (6 minutes)
- Driver: Response time 310 ms, ×6.9, typically 45 ms (93%)
- Driver: RPM 5100, typically 5000 (7%)

- Panel: Gateway
- Verdict: classic, seed 42; fingerprint a1b2c3d4
- Dashboard: <https://grafana.example/d/abc?from=1&to=2>
`);
  });

  it('lets nothing of a name become Markdown', () => {
    const name = '<b>\n# @here [x](y)';
    const hostile = { ...lock, title: `${name} up`, drivers: [{ ...lock.drivers[0], name }] };
    const lines = formatIncidentReport([hostile], { ...frame, panelTitle: name }).split('\n');
    expect(lines.filter((line) => line.includes('x\\](y)'))).toHaveLength(3);
    expect(lines.join()).not.toMatch(/<b>|@here|\[x]/);
    expect(lines.some((line) => line.startsWith('#'))).toBe(false);
  });

  it('says nothing of a typical value that is unknown', () => {
    const drivers = [{ ...lock.drivers[0], typical: undefined }];
    expect(formatIncidentReport([{ ...lock, drivers }], frame)).toContain('- Driver: Response time 310 ms (93%)\n');
  });

  it('says whose incident it was and up to where it would have been none, without Markdown of others', () => {
    const report = formatIncidentReport(
      [
        {
          ...lock,
          group: 'a|b',
          limit: '<b> would be normal below 181 ms',
          hint: 'often: lock',
          nearby: 'deploy *x*, 3 min before',
        },
      ],
      frame
    );
    expect(report).toContain('- often: lock\n');
    expect(report).toContain('- What changed: deploy \\*x\\*, 3 min before\n');
    expect(report).toContain('- Group: a\\|b\n');
    expect(report).toContain('- \\<b\\> would be normal below 181 ms');
  });

  it('names five drivers and counts the others', () => {
    const drivers = Array.from({ length: 7 }, (_, i) => ({ ...lock.drivers[0], name: `S${i}` }));
    const report = formatIncidentReport([{ ...lock, drivers }], frame);
    expect(report.match(/Driver:/g)).toHaveLength(5);
    expect(report).toContain('- 2 more signals with smaller parts');
  });
});

describe('the report of several incidents', () => {
  it('has a heading, and says once what they have in common', () => {
    const report = formatIncidentReport([{ ...lock, number: 2 }, lock], { ...frame, nIncidents: 2 });
    expect(report).toMatch(/^# Gateway: 2 incidents\n\n\*\*Incident 2: [^]*\*\*Incident 1: /);
    expect(report.match(/fingerprint/g)).toHaveLength(1);
    expect(report).not.toContain('- Panel');
  });

  it('is bounded, and says by how much', () => {
    const report = formatIncidentReport(new Array(31).fill(lock), { ...frame, nIncidents: 31 });
    expect(report.match(/\*\*Incident/g)).toHaveLength(30);
    expect(report).toContain('Only the first 30 of 31 incidents are listed here.');
  });

  it('says so when there are none, also without a title', () => {
    expect(formatIncidentReport([], { ...frame, nIncidents: 0 })).toContain('# Gateway: no incidents');
    expect(formatIncidentReport([], { ...frame, nIncidents: 0, panelTitle: '' })).toContain('# No incidents');
  });
});
