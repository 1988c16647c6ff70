import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningServer, serveBinary } from './serveBinary';

const root = path.join(__dirname, '..', '..');

/** What the service needs to know of the stack. */
export interface WatchPlace {
  readonly port: number;
  readonly prometheusPort: number;
  /** A folder that stays: what is kept over restarts. */
  readonly state: string;
  readonly output: (line: string) => void;
}

/** Starts `anomaly-forest watch` on the gateway's signals, with `watch.yml` of this folder. */
export function serveWatch({ port, prometheusPort, state, output }: WatchPlace): Promise<RunningServer> {
  return serveBinary({
    name: 'anomaly-forest watch',
    command: process.execPath,
    args: (folder) => {
      const config = path.join(folder, 'watch.yml');
      const template = readFileSync(path.join(__dirname, 'watch.yml'), 'utf8');
      writeFileSync(
        config,
        template
          .replace('127.0.0.1:9815', `127.0.0.1:${port}`)
          .replace('127.0.0.1:9090', `127.0.0.1:${prometheusPort}`)
          .replace('state: state', `state: ${JSON.stringify(state)}`)
      );
      return ['--import', 'tsx', path.join(root, 'packages/service/src/main.ts'), 'watch', config];
    },
    address: `http://127.0.0.1:${port}`,
    readyPath: '/-/healthy',
    notInstalled: 'Node cannot be started.',
    output,
  });
}
