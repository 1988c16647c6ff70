import { createTheme } from '@grafana/data';
import { paperPlot } from '../../../testing/paperPlot';
import { drawRegion } from './drawRegion';
import type { RegionShapes } from './regionSteps';

const theme = createTheme();

/** A contour of one ring, in shares of the plot. */
function contour(...ring: Array<[number, number]>): RegionShapes['levels'][number] {
  return { type: 'MultiPolygon', value: 0, coordinates: [[ring]] };
}

function drawn(region: RegionShapes): string[] {
  const { plot, written } = paperPlot([0], [0]);
  drawRegion(plot, region, theme);
  return written;
}

it('every level is filled in place', () => {
  const written = drawn({ levels: [contour([0.1, 0.2], [0.3, 0.2], [0.3, 0.4])] });
  expect(written).toEqual(['move 100,200', 'line 300,200', 'line 300,400', `fill ${theme.colors.text.primary}`]);
});

it('the boundary of what is flagged is drawn, but not along the edge of the plot', () => {
  const written = drawn({ levels: [], flagged: contour([0.5, 0.5], [0.6, 0.5], [1, 0.5], [1, 1], [0.5, 0.9]) });
  const [fill, ...boundary] = written.slice(written.findIndex((line) => line.startsWith('fill')));
  expect(fill).not.toContain(theme.colors.text.primary);
  expect(boundary).toEqual(['move 500,500', 'line 600,500', 'move 500,900', expect.stringMatching(/^stroke/)]);
});
