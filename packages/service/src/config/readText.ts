import { readFile } from 'node:fs/promises';
import { whyUnreadable } from '../../../cli/src/whyUnreadable';
import { InvalidConfig } from './readConfig';

/**
 * The text of a file.
 *
 * @param expected - what it should be, for the message: `a configuration`
 * @throws InvalidConfig if it cannot be read
 */
export async function readText(file: string, expected: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InvalidConfig(`Got "${file}", expected ${expected}: ${whyUnreadable(error)}.`);
  }
}
