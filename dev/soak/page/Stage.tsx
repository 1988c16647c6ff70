import React, { type CSSProperties, type ReactElement, useEffect, useState } from 'react';
import { Providers } from '../../preview-host/host/page/Providers';
import { useTheme } from '../../preview-host/host/page/useTheme';
import { StreamedPanel } from './StreamedPanel';

const height: CSSProperties = { height: 400, position: 'relative' };

/** Shows the panels that `window.soak` asks for. */
export function Stage(): ReactElement {
  const { name, theme, setTheme } = useTheme();
  const [panels, setPanels] = useState<readonly StreamedPanel[]>([]);

  useEffect(() => {
    window.soak = {
      mount: (nPanels, nSamples) =>
        setPanels(Array.from({ length: nPanels }, (_, service) => new StreamedPanel(service, nSamples))),
      unmount: () => setPanels([]),
      refresh: () => panels.forEach((panel) => panel.refresh()),
      setOptions: (options) => panels.forEach(({ vizPanel }) => vizPanel.onOptionsChange(options)),
      toggleTheme: () => setTheme(name === 'dark' ? 'light' : 'dark'),
    };
  }, [panels, name, setTheme]);

  // Panels keep what they computed for the theme before.
  useEffect(() => {
    panels.forEach(({ vizPanel }) => {
      vizPanel.clearFieldConfigCache();
      vizPanel.forceRender();
    });
  }, [panels, theme]);

  return (
    <Providers theme={theme}>
      {panels.map(({ vizPanel }) => (
        <div key={vizPanel.state.key} style={height}>
          <vizPanel.Component model={vizPanel} />
        </div>
      ))}
    </Providers>
  );
}
