import { render, screen } from '@testing-library/react';
import React, { useLayoutEffect } from 'react';
import { Later } from './Later';

it('comes after what stands beside it has been put on the page', () => {
  const onPage: boolean[] = [];
  function Beside(): React.JSX.Element {
    useLayoutEffect(() => {
      onPage.push(screen.queryByText('menus') !== null);
    }, []);
    return <p>plot</p>;
  }
  render(
    <>
      <Later>
        <p>menus</p>
      </Later>
      <Beside />
    </>
  );
  expect(onPage).toEqual([false]);
  expect(screen.getByText('menus')).toBeInTheDocument();
});

it('what has come is up to date at once', () => {
  const { rerender } = render(<Later>before</Later>);
  rerender(<Later>after</Later>);
  expect(screen.getByText('after')).toBeInTheDocument();
});
