import { join } from 'node:path';

/** The root of this repository. */
export const REPOSITORY = join(__dirname, '..', '..');
