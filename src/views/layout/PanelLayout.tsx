import { ErrorBoundaryAlert } from '@grafana/ui';
import React, { Suspense } from 'react';
import { compactLanes, fullLanes, lanesHeight, leastLanesHeight } from '../lanes/laneSizes';
import { LinkedViews } from '../linked/LinkedViews';
import type { ViewProps } from '../../session/viewProps';
import { views } from '../views';
import { arrangeParts } from './arrangeParts';

/** The view that is asked for, and what is to stand beside it where there is room; linked with each other. */
export function PanelLayout(props: ViewProps): React.JSX.Element {
  const { prepared, detection, groups = [], options, width, height } = props;
  const count = { nRows: prepared.samples.signals.length + groups.length, nHeadings: groups.length > 0 ? 2 : 0 };
  const parts = arrangeParts(options, {
    width,
    height,
    lanes: {
      full: lanesHeight(fullLanes, count),
      compact: lanesHeight(compactLanes, count),
      least: leastLanesHeight(count),
    },
  });
  return (
    <LinkedViews prepared={prepared} detection={detection}>
      <div style={{ position: 'relative', width, height }}>
        {parts.map(({ view, ...place }) => {
          const View = views[view];
          return (
            <div key={view} style={{ position: 'absolute', ...place }}>
              <ErrorBoundaryAlert dependencies={[prepared, detection, options]}>
                <Suspense fallback={null}>
                  <View {...props} width={place.width} height={place.height} />
                </Suspense>
              </ErrorBoundaryAlert>
            </div>
          );
        })}
      </div>
    </LinkedViews>
  );
}
