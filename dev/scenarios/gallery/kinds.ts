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
    /Response time down 10\/07 02:00 to 03:15/,
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
];

interface Told {
  readonly table: Table;
  readonly minutes: number;
}

function told(title: string, description: string, says: RegExp, { table, minutes }: Told): Scenario {
  const options: Partial<Options> = { verdict: 'watch' };
  return { title, description, says, targets: [tableTarget(table)], options, time: firstMinutes(minutes) };
}
