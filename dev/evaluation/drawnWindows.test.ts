import { drawWindows, incidentNames } from './drawnWindows';
import { stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';

describe('drawWindows', () => {
  const windows = drawWindows('a test', 21);

  it('draws the same windows for the same seed, and others for another', () => {
    expect(drawWindows('a test', 3)).toEqual(windows.slice(0, 3));
    expect(drawWindows('another', 1)[0].rows).not.toEqual(windows[0].rows);
  });

  it('labels as many events as it names, and none in every third window', () => {
    windows.forEach(({ isEvent, incidents }, i) => {
      expect(stretchesOf(isEvent)).toHaveLength(incidents.length);
      expect(incidents.length === 0).toBe(i % 3 === 0);
      incidents.forEach((name) => expect(incidentNames).toContain(name));
    });
  });
});
