import { dataFrameFromJSON, type DataFrameJSON } from '@grafana/data';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareSamples } from '../../frames/prepareSamples';
import { sourceCases } from './cases';

const folder = path.join(__dirname, 'recorded');

/** Answers as panels got them from a real Grafana, recorded by `npm run record`. */
function recorded(name: string): DataFrameJSON[] {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')).frames;
}

it('every case has a recorded answer, and every answer its case', () => {
  expect(readdirSync(folder).sort()).toEqual(sourceCases.map(({ name }) => `${name}.json`).sort());
});

it.each(sourceCases)('$name', ({ name, expected }) => {
  const result = prepareSamples(recorded(name).map(dataFrameFromJSON));
  if ('warning' in result) {
    expect(result.warning.text).toMatch(/[.)]$/);
    expect({ warning: result.warning.text }).toEqual(expected);
    return;
  }
  const { samples, notices } = result.prepared;
  expect({
    names: samples.signals.map((signal) => signal.name),
    values: samples.X.columns.map((column) => column.filter((value) => !Number.isNaN(value)).length),
    nSamples: samples.time.length,
    step: samples.time[1] - samples.time[0],
    notices: notices.slice(1).map(({ text }) => text),
  }).toEqual({ notices: [], ...expected });
});
