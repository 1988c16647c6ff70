import { createTheme, ThemeContext } from '@grafana/data';
import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { notebookFrame } from '../testing/notebookFrame';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

const findings = '970 normal, 30 anomalous';

it.each(['Mars/Olympus', '', 'utc', 'browser', '+25:00'])('a time zone called %j breaks nothing', (timeZone) => {
  render(<AnomalyPanel {...panelProps([notebookFrame()])} timeZone={timeZone} />);
  expect(screen.getByRole('list', { name: 'Findings' })).toHaveTextContent(findings);
  expect(document.body).not.toHaveTextContent(/Invalid date|unexpected error/);
});

it('a theme that knows only what every theme has is enough', () => {
  const theme = createTheme({ name: 'no such theme', colors: { mode: 'light' } });
  render(
    <ThemeContext.Provider value={theme}>
      <AnomalyPanel {...panelProps([notebookFrame()])} />
    </ThemeContext.Provider>
  );
  expect(screen.getByRole('list', { name: 'Findings' })).toHaveTextContent(findings);
});

it.each([
  ['none', 0, 0],
  ['hardly any', 1, 1],
  ['less than the words need', 30, 20],
  ['negative', -5, -5],
])('room: %s', async (_, width, height) => {
  render(<AnomalyPanel {...panelProps([notebookFrame()])} width={width} height={height} />);
  // A plot draws itself a moment later.
  await act(async () => undefined);
  expect(document.body).not.toHaveTextContent(/unexpected error|NaN/);
});
