import { createTheme } from '@grafana/data';
import { contrast, sights } from '../../testing/colorVision';
import type { Level } from './lane';
import { levelColor } from './levelColor';

describe.each(['dark', 'light'] as const)('bars in the %s theme', (mode) => {
  const theme = createTheme({ colors: { mode } });

  it.each(Object.entries(sights))('stand out from the background with %s', (_, sight) => {
    for (const level of [1, 2, 3] as Level[]) {
      expect(contrast(levelColor(level, theme), theme.colors.background.primary, sight)).toBeGreaterThanOrEqual(3);
    }
  });
});
