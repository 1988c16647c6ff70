import { render, screen } from '@testing-library/react';
import React from 'react';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { SampleTooltip } from './SampleTooltip';

const { prepared, detection } = viewPropsOf('..xx..', [incidentOf(2, 3)]);

function show(props: { sample: number; isPinned: boolean }): void {
  render(
    <SampleTooltip
      samples={prepared.samples}
      timeZone="utc"
      detection={detection}
      rows={[]}
      links={[]}
      incidentMenu={({ start }) => <button type="button">Menu of {start}</button>}
      {...props}
    />
  );
}

describe('SampleTooltip', () => {
  it('offers, once it is pinned, what can be done with the incident', () => {
    show({ sample: 3, isPinned: true });
    expect(screen.getByRole('button', { name: 'Menu of 2' })).toBeInTheDocument();
  });

  it.each([
    ['follows the pointer', { sample: 3, isPinned: false }],
    ['is pinned where nothing happened', { sample: 0, isPinned: true }],
  ])('offers nothing while it %s', (_, props) => {
    show(props);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
