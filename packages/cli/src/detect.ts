import { runDetect } from './runDetect';

/** `npm run --silent detect -- FILE`, in a clone: the verb `detect` of `anomaly-forest`. */
void runDetect(process.argv.slice(2));
