import { config, locationService } from '@grafana/runtime';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { dashboardUrl } from './dashboardUrl';
import { timeZoneName } from '../../ui/text/timeZoneName';
import { reportOfAll, reportOfIncident } from './writeReport';

beforeEach(() => {
  config.appUrl = 'https://grafana.example/sub/';
  locationService.push('/d/abc/gateway?var-service=a%20b&from=now-6h&to=now&editPanel=3&inspect=3');
});

describe('dashboardUrl', () => {
  it('is this dashboard with its variables in another range, without what is open on this screen only', () => {
    const url = new URL(dashboardUrl({ from: 1000.5, to: 2000.5 }));
    expect(url.origin + url.pathname).toBe('https://grafana.example/sub/d/abc/gateway');
    expect(Object.fromEntries(url.searchParams)).toEqual({ 'var-service': 'a b', from: '1000', to: '2001' });
  });
});

describe('timeZoneName', () => {
  it.each([
    ['utc', minute(0), 'UTC'],
    ['Europe/Berlin', Date.UTC(2023, 6, 1), 'Europe/Berlin (UTC+02:00)'],
    ['Europe/Berlin', Date.UTC(2023, 0, 1), 'Europe/Berlin (UTC+01:00)'],
  ])('%s at %d is %s', (timeZone, time, expected) => {
    expect(timeZoneName(timeZone, time)).toBe(expected);
  });
});

describe('reports', () => {
  const lock = incidentOf(2, 7);
  const late = incidentOf(12, 12, { kind: 'other', severity: 'minor' });
  const judged = judgedOf('..xxxxxx....x...', [lock, late]);

  it('of one incident are in the time zone of the dashboard, and link to the time around it', () => {
    const tokyo = { ...judged, panel: { ...judged.panel, timeZone: 'Asia/Tokyo' } };
    const report = reportOfIncident(tokyo, lock);
    expect(report).toContain('- When: 2023-10-01 09:02:00 to 09:08:00, Asia/Tokyo (UTC+09:00) (6 minutes)');
    expect(report).toContain('- Driver: Latency 300 ms, ×6.7, typically 45 ms (93%)');
    expect(report).toContain(`from=${minute(2 - 15)}&to=${minute(7 + 15)}`);
    expect(report).not.toContain('Incident 2');
  });

  it('of all incidents start with the newest, and link to the whole range', () => {
    const report = reportOfAll(judged);
    expect(report).toMatch(/Incident 2[^]*- When: 2023-10-01 00:12:00, UTC[^]*Incident 1/);
    expect(report).toContain(`from=${minute(0)}&to=${minute(16)}`);
  });

  it('of what is still going on say since when', () => {
    const ongoing = incidentOf(2, 7, { ongoing: true });
    expect(reportOfIncident(judgedOf('..xxxxxx', [ongoing]), ongoing)).toContain(
      '- When: since 2023-10-01 00:02:00, UTC'
    );
  });
});
