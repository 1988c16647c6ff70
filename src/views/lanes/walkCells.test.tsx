import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { walkCells } from './walkCells';

const opened = jest.fn();

/** Rows of cells, each named by where it begins. */
function Grid({ rows }: { rows: number[][] }): React.JSX.Element {
  return (
    <div role="grid" tabIndex={-1} onKeyDown={walkCells}>
      {rows.map((cells, i) => (
        <div key={i} role="row">
          {cells.map((left) => (
            <div key={left} role="gridcell" tabIndex={0} style={{ left: `${left}px` }} onClick={() => opened(left)}>
              {left}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const focused = (): string | null | undefined => document.activeElement?.textContent;

async function press(keys: string, from: string): Promise<void> {
  render(<Grid rows={[[0, 100, 200], [], [90, 210]]} />);
  screen.getByText(from).focus();
  await userEvent.keyboard(keys);
}

it.each([
  ['{ArrowRight}', '0', '100'],
  ['{ArrowLeft}', '100', '0'],
  ['{ArrowLeft}', '0', '0'],
  ['{Home}', '200', '0'],
  ['{End}', '0', '200'],
  ['{ArrowDown}', '100', '90'],
  ['{ArrowDown}', '200', '210'],
  ['{ArrowUp}', '210', '200'],
  ['{ArrowUp}', '0', '0'],
  ['x', '0', '0'],
])('%s from %s leads to %s', async (keys, from, to) => {
  await press(keys, from);
  expect(focused()).toBe(to);
});

it.each(['{Enter}', ' '])('%j opens a cell', async (keys) => {
  opened.mockClear();
  await press(keys, '100');
  expect(opened.mock.calls).toEqual([[100]]);
});
