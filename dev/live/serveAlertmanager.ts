import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningServer, serveBinary } from './serveBinary';

/** Nobody is paged here: alerts are looked at in Alertmanager itself. */
const CONFIGURATION = `route:
  receiver: nobody
  group_by: [alertname, watch]
  group_wait: 1s
receivers:
  - name: nobody
`;

/**
 * Starts the machine's Alertmanager on 127.0.0.1.
 *
 * @throws Error with one sentence if it is not installed or ends before it is ready.
 */
export function serveAlertmanager(port: number): Promise<RunningServer> {
  return serveBinary({
    name: 'Alertmanager',
    // Debian's name of it.
    command: 'prometheus-alertmanager',
    args: (folder) => {
      const config = path.join(folder, 'alertmanager.yml');
      writeFileSync(config, CONFIGURATION);
      return [
        `--config.file=${config}`,
        `--storage.path=${path.join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--cluster.listen-address=',
      ];
    },
    address: `http://127.0.0.1:${port}`,
    readyPath: '/-/ready',
    notInstalled:
      'There is no "prometheus-alertmanager" on this machine: install it (Debian: apt-get install prometheus-alertmanager).',
  });
}
