import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import React from 'react';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import type { Options } from '../options/options';
import { FakeWorker } from '../testing/FakeWorker';
import { minutely } from '../testing/frames';
import { panelProps } from '../testing/panelProps';
import { HANDSHAKE_MS } from '../session/worker/connectWorker';
import { createDetect } from '../session/worker/createDetect';
import { createDetectionWorker } from '../session/worker/createDetectionWorker';
import { AnomalyPanel } from './AnomalyPanel';

jest.mock('../session/worker/createDetectionWorker', () => ({ createDetectionWorker: jest.fn() }));

const REFUSED =
  'This page does not allow background workers, so the detection runs on the page in small steps and takes longer.';
const DIED = 'The background worker failed, so the detection was repeated on the page in small steps.';

let worker: FakeWorker;
let complaints: jest.SpyInstance;

beforeEach(() => {
  jest.useFakeTimers();
  worker = new FakeWorker();
  jest.mocked(createDetectionWorker).mockReset().mockImplementation(worker.create);
  complaints = jest.spyOn(console, 'error').mockImplementation();
});

afterEach(() => {
  cleanup();
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
  expect(complaints.mock.calls).toEqual([]);
  jest.restoreAllMocks();
});

/** Too many for the page itself: `nAnomalous` minutes of the last ten are slow. */
function gateway(nAnomalous: number) {
  return [
    minutely({ Latency: Array.from({ length: 12_000 }, (_, i) => (i >= 12_000 - nAnomalous ? 900 : 40 + (i % 7))) }),
  ];
}

function panel(nAnomalous: number, options: Partial<Options> = {}): React.JSX.Element {
  return <AnomalyPanel {...panelProps(gateway(nAnomalous), { contamination: '0.0005', ...options })} />;
}

/** The worker answers a request (the newest one by default) as a real one would. */
function answer(request = worker.requests.at(-1)): void {
  if (request?.type !== 'detect') {
    throw new Error('No detection was asked for.');
  }
  const { client, id, options } = request;
  const samples = request.samples ?? sentBefore(client);
  act(() => worker.reply({ type: 'result', client, id, detection: runToEnd(createDetect()(samples, options)) }));
  letTimePass(100);
}

function sentBefore(client: number) {
  const sent = worker.requests.flatMap((each) =>
    each.type === 'detect' && each.client === client ? [each.samples] : []
  );
  const samples = sent.filter((each) => each !== undefined).at(-1);
  if (!samples) {
    throw new Error('No samples were sent.');
  }
  return samples;
}

function letTimePass(milliseconds: number): void {
  act(() => void jest.advanceTimersByTime(milliseconds));
}

const findings = (): HTMLElement | null => screen.queryByRole('list', { name: 'Findings' });

function notices(): Array<string | null> {
  fireEvent.click(screen.getByRole('button', { name: /notice/ }));
  letTimePass(100);
  return within(screen.getByRole('list', { name: 'Notices' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

describe('a slow worker', () => {
  it('never has its verdict on older data shown with newer ones', () => {
    const { rerender } = render(panel(4));
    const older = worker.requests.at(-1);
    rerender(panel(6));

    answer(older);
    expect(findings()).toBeNull();

    answer();
    expect(findings()).toHaveTextContent('6 anomalous');
  });

  it('is asked for the newest of options that change while it works, and only that is shown', () => {
    const { rerender } = render(panel(6));
    const older = worker.requests.at(-1);
    rerender(panel(6, { contamination: '0.0002' }));

    answer(older);
    expect(findings()).toBeNull();

    answer();
    expect(findings()).toHaveTextContent('12,000 normal');
  });

  it('is told to stop, and ended, if the panel is removed', () => {
    const { unmount } = render(panel(6));
    unmount();

    expect(worker.requests.at(-1)).toMatchObject({ type: 'forget' });
    expect(worker.terminated).toBe(true);
  });
});

describe('the verdict comes from the page, and a notice says why', () => {
  /** In slices, each of which gives way to the page. */
  const work = (): void => letTimePass(20_000);

  it('if the worker dies while it works', () => {
    render(panel(6));
    act(() => worker.reply({ type: 'ready' }));
    act(() => void worker.fail());
    work();

    expect(findings()).toHaveTextContent('6 anomalous');
    expect(notices()).toContain(DIED);
  });

  it('if the page forbids workers with an exception', () => {
    jest.mocked(createDetectionWorker).mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    render(panel(6));
    work();

    expect(findings()).toHaveTextContent('6 anomalous');
    expect(notices()).toContain(REFUSED);
  });

  it('if the page forbids workers with an event', () => {
    render(panel(6));
    act(() => void worker.fail());
    work();

    expect(findings()).toHaveTextContent('6 anomalous');
    expect(notices()).toContain(REFUSED);
  });

  it('if nothing is heard of the worker', () => {
    render(panel(6));
    letTimePass(HANDSHAKE_MS);
    work();

    expect(findings()).toHaveTextContent('6 anomalous');
    expect(notices()).toContain(REFUSED);
  });
});

it('a panel that is removed while the page itself works leaves no timer', () => {
  jest.mocked(createDetectionWorker).mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const { unmount } = render(panel(6));
  unmount();
  letTimePass(1000);

  expect(jest.getTimerCount()).toBe(0);
});
