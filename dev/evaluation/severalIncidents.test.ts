import { randomIncidents, simulate } from '../scenarios/simulate';
import { incidentKinds, scenarioStart } from '../scenarios/telemetry';
import { type Rows, shippingDetector } from './detector';

const HOUR = 3_600_000;

/** Six hours of a gateway's minutes, from the given hour of the day, with one incident of each kind. */
function sixHours(seed: string, hour: number): { rows: Rows; truth: string[] } {
  const incidents = randomIncidents(seed, 361, ['database lock', 'upstream failure', 'DDoS']);
  const { time, rpm, latency } = simulate({ seed, nSamples: 361, start: scenarioStart + hour * HOUR, incidents });
  return {
    rows: {
      time,
      signals: [
        { name: 'RPM', values: rpm },
        { name: 'Latency', values: latency },
      ],
    },
    truth: incidents.map(({ name, start }) => `${incidentKinds[name]} at ${start}`),
  };
}

describe('watch, three incidents in six hours', () => {
  it.each([
    ['where a lock and a flood fill the share of samples that the forest calls rare', 's1', 1],
    ['the same at another hour', 's25', 1],
    ['while traffic rises steeply in the morning', 's17', 17],
    ['while traffic falls steeply in the evening', 's20', 20],
    ['at noon', 's12', 12],
  ])('finds each and names it right %s', (_, seed, hour) => {
    const { rows, truth } = sixHours(seed, hour);
    const found = shippingDetector(rows).incidents.map(({ kind, start }) => `${kind} at ${start}`);
    expect(found).toEqual(truth);
  });
});
