import { help, parseArguments } from './arguments';
import { detectInFile } from './detectInFile';
import { InputError } from './inputError';

/** `npm run --silent detect -- FILE.csv`: prints the verdict as JSON. On bad input one sentence and exit code 2. */
function main(argv: readonly string[]): void {
  try {
    const args = parseArguments(argv);
    process.stdout.write(args === 'help' ? help : `${JSON.stringify(detectInFile(args))}\n`);
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Whoever reads the other end of the pipe (`| head`) may have seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
});

main(process.argv.slice(2));
