import type { PanelProps } from '@grafana/data';
import { PanelContextProvider } from '@grafana/ui';
import { render, screen, waitFor } from '@testing-library/react';
import React, { useMemo, useState } from 'react';
import type { Options } from '../options/options';
import { notebookFrame } from '../testing/notebookFrame';
import { panelProps } from '../testing/panelProps';
import { AnomalyPanel } from './AnomalyPanel';

/** Far more than a verdict needs, far less than a loop makes. */
const ENOUGH = 20;

/** Draws the panel anew whenever it tells its form something, as Grafana does. */
function Host({ props, onTold }: { props: PanelProps<Options>; onTold: () => void }): React.JSX.Element {
  const [nTold, setNTold] = useState(0);
  const context = useMemo(
    () => ({
      eventsScope: 'panel',
      eventBus: props.eventBus,
      onInstanceStateChange: () => {
        onTold();
        setNTold((n) => n + 1);
      },
    }),
    [props.eventBus, onTold]
  );
  // Beyond that a loop is shown by the count, and ended.
  return (
    <PanelContextProvider value={context}>
      {nTold < ENOUGH ? <AnomalyPanel {...props} /> : <p>never at rest</p>}
    </PanelContextProvider>
  );
}

it.each([
  ['without annotations', undefined],
  ['with annotations', []],
])('comes to rest when its form is told what it found, %s', async (_, annotations) => {
  const onTold = jest.fn();
  const props = panelProps([notebookFrame()], { verdict: 'watch' });
  render(<Host props={{ ...props, data: { ...props.data, annotations } }} onTold={onTold} />);
  await waitFor(() => expect(onTold).toHaveBeenCalled());
  expect(screen.getByRole('list', { name: 'Findings' })).toHaveTextContent('2 earlier');
  expect(onTold.mock.calls.length).toBeLessThan(ENOUGH / 4);
});
