import { parseArgs } from 'node:util';

/** What `npm run demo -- ...` was asked for. */
export interface DemoArguments {
  /** First port that is tried. */
  readonly port: number;
  /** Write the static site and stop, without serving it. */
  readonly buildOnly: boolean;
  /** Build the plugin exactly as a release does, instead of quickly. */
  readonly release: boolean;
  /** Folder of the static site. */
  readonly outDir: string;
  /** A Prometheus that the page may query. */
  readonly prometheus?: URL;
  readonly help: boolean;
}

export const usage = `Preview of the panel without a Grafana server.

  npm run demo                                   build, serve on 127.0.0.1, print the address
  npm run demo -- --port 8080                    try this port first (default 4680)
  npm run demo -- --prometheus http://127.0.0.1:9090
                                                 show a real Prometheus: see npm run live
  npm run demo -- --release                      build the plugin as for a release: slower, needs all of \`npm ci\`
  npm run demo -- --build-only --out DIRECTORY   write a static site (any web server, any sub-path)`;

/**
 * Reads the command line.
 *
 * @throws Error with one sentence (got, expected) for an unknown option, or for a port or address that is none.
 */
export function parseDemoArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4680' },
      'build-only': { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dev/preview-host/dist' },
      prometheus: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    port: parsePort(values.port),
    buildOnly: values['build-only'],
    release: values.release,
    outDir: values.out,
    prometheus: values.prometheus === undefined ? undefined : parseAddress(values.prometheus),
    help: values.help,
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`--port "${text}" is no port: an integer from 1 to 65535 is expected.`);
  }
  return port;
}

function parseAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol !== 'http:') {
    throw new Error(`--prometheus "${text}" is no http address: http://127.0.0.1:9090 for example is expected.`);
  }
  return address;
}
