import { version } from '../package.json';
import { runDetect } from '../../cli/src/runDetect';
import { InvalidConfig } from './config/readConfig';
import { commandHelp } from './help';
import { messageOf } from './http/sourceError';
import { runBacktest } from './runBacktest';
import { runCheck } from './runCheck';
import { runWatch } from './runWatch';

/** What cannot be used ends with this, as in `detect`. */
const BAD_INPUT = 2;

const verbs: Readonly<Record<string, (argv: readonly string[]) => Promise<void>>> = {
  watch: runWatch,
  check: runCheck,
  backtest: runBacktest,
  detect: runDetect,
};

/** `anomaly-forest VERB ...` */
async function main([verb, ...argv]: readonly string[]): Promise<void> {
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(commandHelp);
  } else if (verb === '--version') {
    process.stdout.write(`${version}\n`);
  } else if (verb !== undefined && Object.hasOwn(verbs, verb)) {
    await verbs[verb](argv);
  } else {
    const got = verb === undefined ? 'no verb' : `the verb "${verb}"`;
    throw new InvalidConfig(`Got ${got}, expected one of ${Object.keys(verbs).join(', ')} (see --help).`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = BAD_INPUT;
});
