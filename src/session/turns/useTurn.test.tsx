import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { turnsOfThePage } from './Turns';
import { useTurn } from './useTurn';

const log: string[] = [];
beforeEach(() => (log.length = 0));

/** Says what it draws, and when. */
function Panel({ name, newest }: { name: string; newest: { readonly text: string } }): React.JSX.Element {
  const drawn = useTurn(newest);
  if (drawn) {
    log.push(`${name} ${drawn.text}`);
  }
  return <p>{`${name}: ${drawn?.text ?? 'nothing'}`}</p>;
}

const [first, second] = [{ text: 'first' }, { text: 'second' }];
const both = (newest: { text: string }): React.JSX.Element => (
  <>
    <Panel name="A" newest={newest} />
    <Panel name="B" newest={newest} />
  </>
);

it('every panel draws its newest value', () => {
  const { rerender } = render(both(first));
  expect(screen.getByText('A: first')).toBeInTheDocument();
  rerender(both(second));
  expect(screen.getByText('A: second')).toBeInTheDocument();
  expect(screen.getByText('B: second')).toBeInTheDocument();
});

it('panels that get values together draw them one after the other, each once', () => {
  const { rerender } = render(both(first));
  log.length = 0;
  rerender(both(second));
  expect(log.filter((entry) => entry.endsWith('second'))).toEqual(['A second', 'B second']);
});

it('a panel that goes away while others wait does not keep them waiting', () => {
  const { rerender } = render(<Panel key="A" name="A" newest={first} />);
  act(() =>
    rerender(
      <>
        <Panel key="B" name="B" newest={second} />
        <Panel key="C" name="C" newest={second} />
      </>
    )
  );
  expect(screen.getByText('C: second')).toBeInTheDocument();
});

it('who is drawn again and again while waiting keeps the place, and draws the newest value', () => {
  const turn = turnsOfThePage.ask(() => {});
  const { rerender } = render(both(first));
  const other = turnsOfThePage.ask(() => log.push('who asked after them'));
  const newer = Array.from({ length: 50 }, (_, i) => ({ text: `value ${i}` }));
  newer.forEach((value) => rerender(both(value)));
  act(() => turn.end());
  other.end();
  expect(log.slice(0, 3)).toEqual(['A value 49', 'B value 49', 'who asked after them']);
});

it('draws nothing while the page still draws what came before', () => {
  const seen: Array<string | null> = [];
  function Watch(): null {
    React.useLayoutEffect(() => {
      seen.push(document.body.textContent);
    });
    return null;
  }
  render(
    <>
      {both(first)}
      <Watch />
    </>
  );
  expect(seen[0]).toBe('A: nothingB: nothing');
});
