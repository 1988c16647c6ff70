import type { KeyboardEvent } from 'react';

const CELL = '[role=gridcell]';

/** Arrow keys: left and right in a row, up and down to the nearest cell of a row that has any; Enter opens. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(CELL) : null;
  if (!cell) {
    return;
  }
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    cell.click();
    return;
  }
  const next = nextCell(event.key, cell, event.currentTarget);
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function nextCell(key: string, cell: HTMLElement, grid: HTMLElement): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll('[role=row]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>(CELL)])
    .filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const column = rows[row].indexOf(cell);
  switch (key) {
    case 'ArrowLeft':
      return rows[row][column - 1];
    case 'ArrowRight':
      return rows[row][column + 1];
    case 'Home':
      return rows[row].at(0);
    case 'End':
      return rows[row].at(-1);
    case 'ArrowUp':
      return nearest(rows[row - 1], cell);
    case 'ArrowDown':
      return nearest(rows[row + 1], cell);
    default:
      return undefined;
  }
}

function nearest(cells: readonly HTMLElement[] = [], { style }: HTMLElement): HTMLElement | undefined {
  const distance = (other: HTMLElement): number => Math.abs(parseFloat(other.style.left) - parseFloat(style.left));
  return [...cells].sort((a, b) => distance(a) - distance(b)).at(0);
}
