import type { Options } from '../../../src/options/options';
import * as kinds from '../kindsOfNews';
import type { Table } from '../table';
import { firstMinutes, type Scenario, tableTarget } from './scenario';

/** What the watch verdict tells, a kind each: the pictures of docs/explanation/watch.md. */
export const kindsOfNews: readonly Scenario[] = [
  told(
    'A new level',
    'Traffic moved for good: no incident by now, but a line.',
    /No incidents.*RPM: new level since 02:10/,
    { table: kinds.newLevel(), minutes: 359 }
  ),
  told(
    'A habit',
    'A job makes latency rise at every half hour past: a habit is no news.',
    /No incidents.*Response time: up 8 times at regular intervals/,
    { table: kinds.hourlyJob(), minutes: 479 }
  ),
  told(
    'A missing run',
    'A nightly job did not come once: that is the incident.',
    /Response time: regular run missing 10\/07 02:00 to 03:15/,
    {
      table: kinds.missingNight(),
      minutes: 9 * 1440 - 15,
    }
  ),
  told('A dead probe', 'Response time is frozen to the last digit.', /Response time frozen since 04:50/, {
    table: kinds.deadProbe(),
    minutes: 359,
  }),
  told(
    'Data arrive late',
    'The newest minutes are not complete yet: drawn, not judged, and no outage.',
    /No incidents.*newest samples incomplete, not judged/,
    { table: kinds.lateData(), minutes: 359 }
  ),
  told(
    'Data stop',
    'Rows are missing for 40 minutes, and none came since 05:20; the option makes an incident of each.',
    /No data 05:20 to 05:59/,
    { table: kinds.noData(), minutes: 359, options: { noData: 'incident' } }
  ),
];

interface Told {
  readonly table: Table;
  readonly minutes: number;
  readonly options?: Partial<Options>;
}

function told(title: string, description: string, says: RegExp, { table, minutes, options }: Told): Scenario {
  return {
    title,
    description,
    says,
    targets: [tableTarget(table)],
    options: { verdict: 'watch', ...options },
    time: firstMinutes(minutes),
  };
}
