import { type FunctionComponent, memo, type NamedExoticComponent } from 'react';

interface UpToDate {
  /** Not while something newer is on its way. */
  isUpToDate: boolean;
}

/** The component, but it stays as it is until it is up to date: what it would draw meanwhile would be drawn in vain. */
export function drawnWhenUpToDate<Props extends object>(
  component: FunctionComponent<Props>
): NamedExoticComponent<Props & UpToDate> {
  return memo<Props & UpToDate>(component, (_before, { isUpToDate }) => !isUpToDate);
}
