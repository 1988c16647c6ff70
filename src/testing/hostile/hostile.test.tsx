import { DataFrame } from '@grafana/data';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Options } from '../../options/options';
import { AnomalyPanel } from '../../panel/AnomalyPanel';
import { minutely } from '../frames';
import { panelProps } from '../panelProps';
import { shapeCases, timeCases, valueCases } from './frameCases';
import { HostileCase } from './hostileCase';
import { fieldConfigCases, nameCases } from './nameCases';
import { detectionOptionCases, normalityCases, viewOptionCases } from './optionCases';
import { busyMinutes } from './signals';

const gateway = [minutely({ RPM: busyMinutes(60), Latency: busyMinutes(60, 3) })];

/** Renders the panel on the given frames and saved options. */
function show(series: DataFrame[], saved: object): void {
  const props = { ...panelProps([], {}, { series }), options: saved as Options };
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  render(<AnomalyPanel {...props} />);
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
}

function shown(): HostileCase<unknown>['shows'] {
  return screen.queryByRole('group', { name: 'Summary' }) === null
    ? 'sentence'
    : screen.queryByRole('list', { name: 'Findings' }) === null
      ? 'data'
      : 'verdict';
}

/** What the panel says: in place of data, as an error, or as notices. */
async function said(): Promise<Array<string | null>> {
  const alert = screen.queryByRole('alert');
  if (alert !== null || shown() === 'sentence') {
    // Grafana shows the sentence as it is; its stand-in for tests writes words around it.
    const text = (alert ?? document.body).textContent ?? '';
    return [text.replace(/^Unable to render data: (.*)\.$/, '$1').trim()];
  }
  await userEvent.click(screen.getByRole('button', { name: /notice/ }));
  const notices = await screen.findByRole('list', { name: 'Notices' });
  return within(notices)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

async function expectCase({ says, shows }: HostileCase<unknown>): Promise<void> {
  // Many samples are judged in the background.
  await waitFor(() => expect(shown()).toBe(shows), { timeout: 20_000 });
  expect(document.body).not.toHaveTextContent(/\bNaN\b|\bundefined\b|\[object|unexpected error/);
  expect(document.querySelector('img, script, iframe')).toBeNull();
  if (says !== undefined) {
    expect(await said()).toContain(says);
  }
}

describe.each([
  ['shapes', shapeCases],
  ['times', timeCases],
  ['values', valueCases],
  ['names', nameCases],
  ['field config', fieldConfigCases],
])('frames: %s', (_, cases) => {
  it.each(cases.map((one) => [one.input, one] as const))('%s', async (_, one) => {
    show(one.make(), { verdict: 'classic' });
    await expectCase(one);
  });
});

describe.each([
  ['detection', detectionOptionCases],
  ['what is normal', normalityCases],
  ['view', viewOptionCases],
])('saved options: %s', (_, cases) => {
  it.each(cases.map((one) => [one.input, one] as const))('%s', async (_, one) => {
    show(gateway, one.make());
    await expectCase(one);
  });
});
