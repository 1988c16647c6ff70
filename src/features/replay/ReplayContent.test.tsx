import { createDataFrame, FieldType } from '@grafana/data';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { defaultOptions } from '../../options/options';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import type { Judged } from '../../session/judged';
import { ReplayContent } from './ReplayContent';

/** Forty minutes of which two are slow; the panel found these. */
const PICTURE = `${'.'.repeat(20)}xx${'.'.repeat(18)}`;
const SAMPLES = 40;
const WIDTH = 400;

const options = { ...defaultOptions, verdict: 'classic' as const, contamination: '0.05', nEstimators: 20 };

beforeEach(() => {
  // jsdom lays nothing out and knows no capture of the pointer.
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ left: 0, top: 0, width: WIDTH, height: 80 } as DOMRect);
  Element.prototype.setPointerCapture = jest.fn();
});
afterEach(() => jest.restoreAllMocks());

function show(incidents = [incidentOf(20, 21)], panel: Partial<Judged['panel']> = {}) {
  const judged = judgedOf(PICTURE, incidents, { options, ...panel });
  render(<ReplayContent {...judged} />);
  return judged.panel;
}

const strip = (): HTMLElement => screen.getByRole('img', { name: /^Signals in this time range/ });

/** jsdom has no PointerEvent; React reads the place of whatever has this name. */
function point(type: 'pointerdown' | 'pointermove' | 'pointerup', minutes: number): void {
  fireEvent(strip(), new MouseEvent(type, { bubbles: true, clientX: (minutes / SAMPLES) * WIDTH }));
}

function drag(from: number, to: number): void {
  point('pointerdown', from);
  point('pointermove', to);
  point('pointerup', to);
}

const known = (): string[] => screen.queryAllByRole('listitem').map((item) => item.textContent ?? '');

/** Caught, missed, false, false a day. */
async function resultOf(setting: string): Promise<string[]> {
  const table = await screen.findByRole('table', { name: 'Results of the replay' });
  const row = within(table).getByRole('cell', { name: setting }).closest('tr')!;
  return within(row)
    .getAllByRole('cell')
    .slice(1, 5)
    .map((cell) => cell.textContent ?? '');
}

describe('the replay', () => {
  it('says of each setting what it would have caught, missed, and flagged in vain', async () => {
    show();
    // What the panel found is marked to begin with.
    expect(known()).toEqual(['2023-10-01 00:20:00 – 00:22:00']);
    // A share of 0.003 of forty samples is less than one; 0.05 are the two slow ones.
    expect(await resultOf('Contamination 0.003')).toEqual(['0', '1', '0', '0']);
    expect(await resultOf('Contamination 0.05')).toEqual(['1', '0', '0', '0']);
  });

  it('counts what was flagged beside the known incidents as false, and that a day', async () => {
    show([]);
    drag(5, 7);
    expect(await resultOf('Contamination 0.05')).toEqual(['0', '1', '1', '36']);
  });

  it('uses a setting at a click, and leaves the other options alone', async () => {
    const panel = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Use Contamination 0.1' }));
    expect(panel.onOptionsChange).toHaveBeenCalledWith({ ...options, contamination: '0.1' });
    expect(screen.getByRole('row', { current: true })).toHaveTextContent(/^Contamination 0.05.*In use$/);
  });
});

describe('known incidents', () => {
  it('are marked by dragging over the picture, in either direction', () => {
    show([]);
    drag(12, 10);
    drag(30, 33);
    expect(known()).toEqual(['2023-10-01 00:10:00 – 00:12:00', '2023-10-01 00:30:00 – 00:33:00']);
  });

  it('end with the picture if the pointer leaves it', () => {
    show([]);
    drag(38, 99);
    expect(known()).toEqual(['2023-10-01 00:38:00 – 00:40:00']);
  });

  it('are shaded while they are drawn, and not marked by a click or a mere move', () => {
    show([]);
    point('pointermove', 3);
    expect(strip().querySelectorAll('rect')).toHaveLength(0);
    point('pointerdown', 4);
    point('pointermove', 6);
    expect(strip().querySelectorAll('rect')).toHaveLength(1);
    point('pointermove', 4);
    point('pointerup', 4);
    expect(strip().querySelectorAll('rect')).toHaveLength(0);
    expect(known()).toEqual([]);
  });

  it('are forgotten one by one', async () => {
    show([]);
    drag(10, 12);
    drag(30, 33);
    await userEvent.click(screen.getByRole('button', { name: 'Remove the incident at 2023-10-01 00:10:00' }));
    expect(known()).toEqual(['2023-10-01 00:30:00 – 00:33:00']);
  });

  it('cannot be taken from the panel if it found none', () => {
    show([]);
    expect(screen.getByRole('button', { name: 'Use what the panel found' })).toBeDisabled();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('are taken from annotations by their tag', async () => {
    const annotations = createDataFrame({
      fields: [
        { name: 'time', type: FieldType.time, values: [minute(3), minute(8), minute(25)] },
        { name: 'timeEnd', type: FieldType.time, values: [minute(4), minute(9), minute(27)] },
        { name: 'tags', type: FieldType.other, values: [['outage'], ['deploy'], ['outage', 'db']] },
      ],
    });
    const panel = judgedOf(PICTURE, []).panel;
    show([], { data: { ...panel.data, annotations: [annotations] } });
    const tags = screen.getByRole('combobox', { name: 'Use annotations tagged' });
    await userEvent.type(tags, 'outage{ArrowDown}{Enter}');
    expect(known()).toEqual(['2023-10-01 00:03:00 – 00:04:00', '2023-10-01 00:25:00 – 00:27:00']);
  });
});
