import { css, Global } from '@emotion/react';
import { type GrafanaTheme2, ThemeContext } from '@grafana/data';
import { locationService, LocationServiceProvider } from '@grafana/runtime';
import { GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import React, { type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import { Router } from 'react-router-dom';

interface ProvidersProps {
  theme: GrafanaTheme2;
  children: ReactNode;
}

/** What Grafana's components expect around them: theme, styles, address, place for menus and dialogs. */
export function Providers({ theme, children }: ProvidersProps): ReactElement {
  const history = locationService.getHistory();
  const location = useSyncExternalStore(
    (onChange) => history.listen(onChange),
    () => history.location
  );
  return (
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <Global styles={pageStyles(theme)} />
      <LocationServiceProvider service={locationService}>
        <Router navigator={history} location={location}>
          <ModalsProvider>
            {children}
            <ModalRoot />
            <PortalContainer />
          </ModalsProvider>
        </Router>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}

/** In Grafana these come from its core's style sheet. */
const pageStyles = (theme: GrafanaTheme2): ReturnType<typeof css> =>
  css({ body: { background: theme.colors.background.canvas, margin: 0 } });
