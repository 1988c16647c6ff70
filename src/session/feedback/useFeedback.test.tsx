import * as runtime from '@grafana/runtime';
import { act, renderHook } from '@testing-library/react';
import { DataQueryRequest } from '@grafana/data';
import type { Options } from '../../options/options';
import type { Feedback } from '../../options/savedFeedback';
import { panelProps } from '../../testing/panelProps';
import { useFeedback } from './useFeedback';

const said: Feedback = {
  kind: 'normal',
  group: '',
  about: 'Latency up',
  reason: 'batch',
  author: 'anna',
  time: 1_700_000_000_000,
  normal: { span: { from: 1, to: 2 } },
};

beforeEach(() => {
  sessionStorage.clear();
  runtime.config.publicDashboardAccessToken = '';
});

function as(orgRole: string): void {
  Object.assign(runtime.config, { bootData: { user: { orgRole } } });
}

function open(dashboardUID = 'abc', options: Partial<Options> = {}) {
  const request = { dashboardUID } as DataQueryRequest;
  const panel = panelProps([], options, { request });
  const { result } = renderHook(() => useFeedback(panel, panel.options));
  return { panel, result };
}

describe('feedback of an editor', () => {
  beforeEach(() => as('Editor'));

  it('goes to the options of the panel', () => {
    const { panel, result } = open();
    act(() => result.current.add(said));
    expect(result.current.last).toEqual(said);
    expect(result.current.isShared).toBe(true);
    expect(panel.onOptionsChange).toHaveBeenCalledWith({ ...panel.options, feedback: [said] });
  });

  it('is taken back from there', () => {
    const { panel, result } = open('abc', { feedback: [said] });
    expect(result.current.entries).toEqual([said]);
    act(() => result.current.remove(result.current.entries[0]));
    expect(result.current.last).toBeUndefined();
    expect(panel.onOptionsChange).toHaveBeenCalledWith({ ...panel.options, feedback: [] });
  });
});

describe('feedback of a viewer', () => {
  beforeEach(() => as('Viewer'));

  it('is kept for the session, and for this panel of this dashboard only', () => {
    const { panel, result } = open();
    act(() => result.current.add(said));
    expect(result.current).toMatchObject({ entries: [said], isShared: false });
    expect(panel.onOptionsChange).not.toHaveBeenCalled();
    expect(open().result.current.entries).toEqual([said]);
    expect(open('other').result.current.entries).toEqual([]);
  });

  it('is taken back', () => {
    const { result } = open();
    act(() => result.current.add(said));
    act(() => result.current.remove(result.current.entries[0]));
    expect(open().result.current.entries).toEqual([]);
  });

  it('is kept as long as the panel lives where the browser keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'QuotaExceededError');
    });
    const { result } = open();
    act(() => result.current.add(said));
    expect(result.current.entries).toEqual([said]);
    jest.restoreAllMocks();
  });

  it.each(['7', '{', '[{ "kind": "normal" }]', 'null'])('storage that holds %s counts as empty', (text) => {
    sessionStorage.setItem('anomalyforest-anomaly-panel.feedback.abc.1', text);
    expect(open().result.current.entries).toEqual([]);
  });
});

it('on a public dashboard nobody may change the dashboard', () => {
  as('Admin');
  runtime.config.publicDashboardAccessToken = 'x';
  expect(open().result.current.isShared).toBe(false);
});
