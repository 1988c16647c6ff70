import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GridPos } from './dashboard';
import { provisionedFiles } from './provisionedFiles';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly gridPos: GridPos;
  readonly targets: ReadonlyArray<{ scenarioId: string; csvContent?: string }>;
}

describe.each([...provisionedFiles()])('provisioning/%s', (name, text) => {
  const { panels }: { panels: Panel[] } = JSON.parse(text);

  it('is in sync with the scenarios', () => {
    // Not toBe: a difference of half a megabyte is no message. `npm run provision` writes the files.
    expect(readFileSync(join('provisioning', name), 'utf8') === text).toBe(true);
  });

  it('shows our panel', () => {
    expect(panels.map(({ type }) => type)).toContain('anomalyforest-anomaly-panel');
  });

  it('has panels that do not overlap and fit into 24 columns', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`)
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos }) => gridPos.x + gridPos.w <= 24)).toBe(true);
  });

  it('has "time" in the name of the first column only: TestData makes a time of every such column', () => {
    const headers = panels.flatMap(({ targets }) =>
      targets.flatMap(({ csvContent }) => csvContent?.split('\n')[0] ?? [])
    );
    for (const header of headers) {
      expect(header).toMatch(/^Time(,(?!.*time)|$)/i);
    }
  });
});

it('leaves no data source to be found in the dashboard for import: panels and variables ask the chosen one', () => {
  const { panels, templating } = JSON.parse(provisionedFiles().get('import/prometheus.json') ?? '');
  const chosen = { type: 'prometheus', uid: '${DS_PROMETHEUS}' };
  const asked = [...templating.list, ...panels, ...panels.flatMap(({ targets }: Panel) => targets)];
  expect(templating.list[0]).toMatchObject({ name: 'DS_PROMETHEUS', type: 'datasource', query: 'prometheus' });
  expect(asked.flatMap(({ datasource }) => datasource ?? [])).toEqual(Array(7).fill(chosen));
});
