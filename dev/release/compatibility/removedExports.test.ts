import { hasCompared, removedExports } from './removedExports';

const report = `
Comparing @grafana/ui@13.2.2 to @grafana/ui@12.3.0

  INCOMPATIBILITIES (2)

1) Changed \`PanelPlugin.setMigrationHandler\` used in \`src/plugin.ts:23\`
Parameter type changed:

2) Removed \`VizTooltipHeader\` used in \`src/views/tooltip/SampleTooltip.tsx:9\`
`;

describe('removedExports', () => {
  it('names what is missing and where it is used', () => {
    expect(removedExports(report)).toEqual([
      { name: 'VizTooltipHeader', usedAt: 'src/views/tooltip/SampleTooltip.tsx:9' },
    ]);
  });

  it('finds nothing in a report without removals', () => {
    expect(removedExports(report.replace('Removed', 'Changed'))).toEqual([]);
  });
});

describe('hasCompared', () => {
  const targets = ['@grafana/data@12.3.0', '@grafana/ui@12.3.0'];

  it('is true where the report ends in a verdict on these packages, good or bad', () => {
    expect(
      hasCompared('src/module.ts appears to be compatible with @grafana/data@12.3.0,@grafana/ui@12.3.0', targets)
    ).toBe(true);
    expect(
      hasCompared('src/module.ts is not fully compatible with @grafana/data@12.3.0,@grafana/ui@12.3.0', targets)
    ).toBe(true);
  });

  it('is false without one, so that a failed download is no pass', () => {
    expect(hasCompared('Could not find package @grafana/data@12.3.0 in the npm registry', targets)).toBe(false);
    expect(hasCompared('src/module.ts appears to be compatible with @grafana/data@12.3.0', targets)).toBe(false);
  });
});
