import { scenarioPages, scenarios } from './pages';
import { scenarioName } from './scenario';

describe('the gallery', () => {
  it('gives every scenario a name of its own, fit for an address', () => {
    const names = scenarios.map(scenarioName);
    expect(new Set(names).size).toBe(scenarios.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('gives every scenario a page with one panel, which has its title', () => {
    expect(scenarioPages()).toEqual(
      scenarios.map((scenario) =>
        expect.objectContaining({
          uid: `scenario-${scenarioName(scenario)}`,
          panels: [expect.objectContaining({ title: scenario.title })],
        })
      )
    );
  });
});
