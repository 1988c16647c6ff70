import { getDefaultTimeRange, LoadingState, type PanelData } from '@grafana/data';
import { minutely } from '../../testing/frames';
import { explainNoSamples } from './dataNotices';

const NO_ROWS = 'No data: the query returned no rows for this time range. Widen it, or check the query.';

function answer(rest: Partial<PanelData> = {}): PanelData {
  return { state: LoadingState.Done, series: [], timeRange: getDefaultTimeRange(), ...rest };
}

describe('where there is nothing to draw', () => {
  it.each([
    ['without frames', answer()],
    ['without rows', answer({ series: [minutely({ RPM: [] })] })],
  ])('%s, the text of "No value" takes the place of the sentence', (_, data) => {
    expect(explainNoSamples(data, NO_ROWS, 'Shop is closed')).toBe('Shop is closed');
    expect(explainNoSamples(data, NO_ROWS, '')).toBe(NO_ROWS);
    expect(explainNoSamples(data, NO_ROWS)).toBe(NO_ROWS);
  });

  it('rows that cannot be judged, errors and a query under way are told all the same', () => {
    const one = minutely({ RPM: [5000] });
    expect(explainNoSamples(answer({ series: [one] }), 'Only one sample', 'Shop is closed')).toBe('Only one sample');
    const failed = answer({ state: LoadingState.Error, errors: [{ message: 'gone' }] });
    expect(explainNoSamples(failed, NO_ROWS, 'Shop is closed')).toBe('The query failed: gone');
    expect(explainNoSamples(answer({ state: LoadingState.Loading }), NO_ROWS, 'Shop is closed')).toBe('Loading data');
  });
});
