import type { Incident, IncidentKind, Samples } from '@anomaly-forest/core/internal/detection';
import { stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import { drawWindows } from './drawnWindows';
import { jointWindow } from './jointWindows';
import { verdicts } from './verdicts';

// Who votes does not matter for the name.
const watch = verdicts.find(({ name }) => name === 'watch, nobody votes');

/** What an incident of the drawn windows is called. A surge that is felt little is still called one, or traffic alone. */
const expected: Readonly<Record<string, readonly IncidentKind[]>> = {
  'database lock': ['latency-up'],
  'upstream failure': ['traffic-down'],
  'partial failure': ['traffic-down'],
  surge: ['traffic-and-latency-up', 'traffic-up'],
  'traffic alone': ['traffic-up', 'traffic-and-latency-up'],
  'slow at low traffic': ['latency-up'],
};

/** The role of the signal that drives an incident the most. */
function driverOf({ drivers }: Incident, { signals }: Samples): string {
  return signals[drivers[0].signal].role;
}

/** Whether the name of an incident and its strongest driver say the same. */
function agree(incident: Incident, samples: Samples): boolean {
  const driver = driverOf(incident, samples);
  return incident.kind === 'traffic-and-latency-up' || incident.kind.startsWith(driver);
}

describe('watch, the name of an incident', () => {
  const windows = drawWindows('names', 35).map((window) => ({
    window,
    incidents: watch!.run(window.samples).incidents,
  }));

  it('is right for every incident of the drawn windows that is found', () => {
    const wrong = windows.flatMap(({ window, incidents }) =>
      stretchesOf(window.isEvent).flatMap(({ start, end }, k) =>
        incidents
          .filter((incident) => incident.start <= end && incident.end >= start)
          .filter(({ kind }) => !expected[window.incidents[k]].includes(kind))
          .map(({ kind }) => `${window.name}: ${window.incidents[k]} called ${kind}`)
      )
    );
    expect(wrong).toEqual([]);
  });

  it('never contradicts its strongest driver', () => {
    const joint = Array.from({ length: 6 }, (_, i) => jointWindow(`names ${i}`, true));
    const all = [...windows, ...joint.map((window) => ({ window, incidents: watch!.run(window.samples).incidents }))];
    expect(all.flatMap(({ incidents }) => incidents).length).toBeGreaterThan(25);
    const contradictions = all.flatMap(({ window, incidents }) =>
      incidents
        .filter((incident) => !agree(incident, window.samples))
        .map((incident) => `${window.name}: ${incident.kind} by ${driverOf(incident, window.samples)}`)
    );
    expect(contradictions).toEqual([]);
  });
});
