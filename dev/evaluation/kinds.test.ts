import { stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import type { IncidentKind } from '@anomaly-forest/core/internal/detection';
import { shippingDetector, type ToldIncident } from './detector';
import { drawWindows } from './drawnWindows';
import { jointWindow } from './jointWindows';

/** What an incident of the drawn windows is called. A surge that is felt little is still called one, or traffic alone. */
const expected: Readonly<Record<string, readonly IncidentKind[]>> = {
  'database lock': ['latency-up'],
  'upstream failure': ['traffic-down'],
  'partial failure': ['traffic-down'],
  surge: ['traffic-and-latency-up', 'traffic-up'],
  'traffic alone': ['traffic-up', 'traffic-and-latency-up'],
  'slow at low traffic': ['latency-up'],
};

/** Whether the name of an incident and its strongest driver say the same. The windows' signals are named by their roles. */
function agree({ kind, drivers: [driver] }: ToldIncident): boolean {
  return kind === 'traffic-and-latency-up' || kind.startsWith(driver.signal);
}

describe('watch, the name of an incident', () => {
  const windows = drawWindows('names', 35).map((window) => ({
    window,
    incidents: shippingDetector(window.rows).incidents,
  }));

  it('is right for every incident of the drawn windows that is found', () => {
    const wrong = windows.flatMap(({ window, incidents }) =>
      stretchesOf(window.isEvent).flatMap(({ start, end }, k) =>
        incidents
          .filter((incident) => incident.start <= end && incident.end >= start)
          .filter(({ kind }) => !expected[window.incidents[k]].some((right) => right === kind))
          .map(({ kind }) => `${window.name}: ${window.incidents[k]} called ${kind}`)
      )
    );
    expect(wrong).toEqual([]);
  });

  it('never contradicts its strongest driver', () => {
    const joint = Array.from({ length: 6 }, (_, i) => jointWindow(`names ${i}`, true));
    const all = [
      ...windows,
      ...joint.map((window) => ({ window, incidents: shippingDetector(window.rows).incidents })),
    ];
    expect(all.flatMap(({ incidents }) => incidents).length).toBeGreaterThan(25);
    const contradictions = all.flatMap(({ window, incidents }) =>
      incidents
        .filter((incident) => !agree(incident))
        .map((incident) => `${window.name}: ${incident.kind} by ${incident.drivers[0].signal}`)
    );
    expect(contradictions).toEqual([]);
  });
});
