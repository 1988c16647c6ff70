import { createTheme } from '@grafana/data';
import { Label, labelColor } from '../labels/label';
import { drawPoints } from './drawPoints';

const theme = createTheme();
const color = { normal: labelColor('normal', theme), anomaly: labelColor('anomaly', theme) };

/** Draws onto a canvas that writes down what it is asked for. */
function drawn(label: Label, points: Array<[number, number]>, pixelRatio = 1): string[] {
  const log: string[] = [];
  const note =
    (name: string) =>
    (...args: number[]) =>
      log.push([name, ...args.map((arg) => Math.round(arg * 100) / 100)].join(' '));
  const canvas = {
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => undefined,
    closePath: note('close'),
    moveTo: note('move'),
    lineTo: note('line'),
    arc: note('arc'),
    fill: () => log.push(`fill ${canvas.fillStyle}`),
    stroke: () => log.push(`stroke ${canvas.strokeStyle}`),
    fillStyle: '',
    strokeStyle: '',
  };
  const positions = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
  drawPoints(canvas as unknown as CanvasRenderingContext2D, positions, label, pixelRatio, theme);
  return log;
}

describe('drawPoints', () => {
  it('draws normal samples as green discs', () => {
    expect(drawn('normal', [[10, 20]])).toEqual(['arc 10 20 2.5 0 6.28', `fill ${color.normal}`]);
  });

  it('draws anomalies as larger red diamonds with a rim, so that not only the colour tells them apart', () => {
    expect(drawn('anomaly', [[10, 20]])).toEqual([
      'move 10 15',
      'line 15 20',
      'line 10 25',
      'line 5 20',
      'close',
      `fill ${color.anomaly}`,
      `stroke ${theme.colors.text.primary}`,
    ]);
  });

  it('draws what was not judged as rings', () => {
    expect(drawn('notJudged', [[10, 20]])).toEqual(['arc 10 20 2.5 0 6.28', `stroke ${theme.colors.text.secondary}`]);
  });

  it('draws every point, in canvas pixels', () => {
    const log = drawn('normal', [[1, 2], [3, 4]], 2); // prettier-ignore
    expect(log.filter((line) => line.startsWith('arc'))).toEqual(['arc 1 2 5 0 6.28', 'arc 3 4 5 0 6.28']);
  });
});
