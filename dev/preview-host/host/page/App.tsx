import React, { type ReactElement } from 'react';
import { Page } from './Page';
import { Providers } from './Providers';
import { useTheme } from './useTheme';

/** The preview: a page with everything around it that Grafana's components expect. */
export function App(): ReactElement {
  const { name, theme, setTheme } = useTheme();
  return (
    <Providers theme={theme}>
      <Page theme={name} onTheme={setTheme} />
    </Providers>
  );
}
