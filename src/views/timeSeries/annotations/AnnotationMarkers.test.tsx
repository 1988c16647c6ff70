import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { AnnotationMarkers } from './AnnotationMarkers';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

const start = Date.UTC(2023, 9, 1);
const area = { left: 50, top: 0, width: 600, height: 100, from: start, to: start + 600_000 };

function mark(from: number, rest: Partial<AnnotationMark> = {}): AnnotationMark {
  return { key: `${from}`, from: start + from, to: start + from, color: 'red', tags: [], isIncident: false, ...rest };
}

function show(...marks: AnnotationMark[]): void {
  render(<AnnotationMarkers marks={marks} area={area} timeZone="utc" />);
}

describe('AnnotationMarkers', () => {
  it('names each by its words and its time', () => {
    show(
      mark(60_000, { title: 'Deploy' }),
      mark(120_000, { to: start + 240_000, text: 'Database <b>moved</b><br>by night', isIncident: true })
    );
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Deploy, 2023-10-01 00:01:00',
      'Saved incident: Database moved, 2023-10-01 00:02:00 to 00:04:00',
    ]);
  });

  it('tells the whole text with its tags to those who come by the keyboard', async () => {
    show(mark(60_000, { text: 'gateway <b>2.4.1</b>', tags: ['deploy'] }));
    await userEvent.tab();
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip).toHaveTextContent('2023-10-01 00:01:00gateway 2.4.1deploy');
  });

  it('never runs what is in a text', async () => {
    show(mark(60_000, { text: '<img src="x" onerror="alert(1)">hello' }));
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('hello');
    expect(document.querySelector('[onerror]')).toBeNull();
  });

  it('puts neighbours into one marker that tells of both', async () => {
    show(mark(60_000, { title: 'First' }), mark(61_000, { title: 'Second' }));
    expect(screen.getByRole('button', { name: 'First, 2023-10-01 00:01:00, and 1 other' })).toBeInTheDocument();
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/First.*Second/);
  });
});
