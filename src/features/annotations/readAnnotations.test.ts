import { arrayToDataFrame, createTheme } from '@grafana/data';
import { readAnnotations } from './readAnnotations';

const theme = createTheme();
const range = { from: 1000, to: 2000 };

function read(...events: object[]) {
  return readAnnotations([arrayToDataFrame(events)], range, theme);
}

describe('readAnnotations', () => {
  it('takes moments and regions in the order of time', () => {
    const marks = read({ time: 1500, timeEnd: 1700 }, { time: 1200, timeEnd: 0 });
    expect(marks.map(({ from, to }) => [from, to])).toEqual([
      [1200, 1200],
      [1500, 1700],
    ]);
  });

  it('takes a region that only reaches into the range, and nothing outside', () => {
    const marks = read({ time: 500, timeEnd: 1100 }, { time: 900 }, { time: 2100 });
    expect(marks.map(({ from }) => from)).toEqual([500]);
  });

  it('leaves out what has no time', () => {
    expect(read({ time: null, text: 'when?' }, { time: 'today' }, { time: NaN })).toEqual([]);
  });

  it('knows the incidents that this panel saved', () => {
    const marks = read({ time: 1200, tags: ['anomaly-forest', 'latency-up'] }, { time: 1300, tags: ['deploy'] });
    expect(marks.map(({ isIncident }) => isIncident)).toEqual([true, false]);
  });

  it("takes Grafana's names of colours, and has one of its own", () => {
    const [named, unnamed] = read({ time: 1200, color: 'purple' }, { time: 1300 });
    expect(named.color).toBe(theme.visualization.getColorByName('purple'));
    expect(unnamed.color).toMatch(/^#/);
  });

  it('stands columns that hold something else', () => {
    const [mark] = read({ time: 1200, title: 3, text: null, tags: 'deploy' });
    expect(mark).toMatchObject({ title: undefined, text: undefined, tags: [] });
  });
});
