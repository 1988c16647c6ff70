import { version } from '../package.json';
import { commandHelp } from './help';
import { runDetect } from './runDetect';

/** `anomaly-forest VERB ...`, the package's command. */
async function main([verb, ...argv]: readonly string[]): Promise<void> {
  if (verb === 'detect') {
    return runDetect(argv);
  }
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(commandHelp);
  } else if (verb === '--version') {
    process.stdout.write(`${version}\n`);
  } else {
    const got = verb === undefined ? 'no verb' : `the verb "${verb}"`;
    process.stderr.write(`Got ${got}, expected detect: anomaly-forest detect FILE (see --help).\n`);
    process.exitCode = 2;
  }
}

void main(process.argv.slice(2));
