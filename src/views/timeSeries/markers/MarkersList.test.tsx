import { render, screen, within } from '@testing-library/react';
import React from 'react';
import { incidentOf, viewPropsOf } from '../../../testing/viewProps';
import { MarkersList } from './MarkersList';

it('lists 200 of very many incidents, and says how many more there are', () => {
  const { prepared } = viewPropsOf('x.'.repeat(250));
  const incidents = Array.from({ length: 250 }, (_, i) => incidentOf(2 * i, 2 * i));
  render(<MarkersList samples={prepared.samples} markers={[]} incidents={incidents} timeZone="utc" />);
  const items = within(screen.getByRole('list', { name: 'Incidents' })).getAllByRole('listitem');
  expect(items).toHaveLength(201);
  expect(items[200]).toHaveTextContent('and 50 more');
});
