import { parseArgs } from 'node:util';
import pino from 'pino';
import { InvalidConfig } from './config/readConfig';
import { messageOf } from './http/sourceError';
import { watchHelp } from './help';
import { Service } from './Service';
import { parseShard } from './shardArgument';

/** `watch`: judges around the clock until it is told to stop (SIGINT or SIGTERM). */
export async function runWatch(argv: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      shard: { type: 'string', default: '1/1' },
      'log-level': { type: 'string', default: 'info' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(watchHelp);
    return;
  }
  if (positionals.length !== 1) {
    throw new InvalidConfig(
      `Got ${positionals.length} files, expected one configuration: anomaly-forest watch CONFIG.`
    );
  }
  const log = pino({
    level: values['log-level'],
    timestamp: pino.stdTimeFunctions.isoTime,
    base: undefined,
    formatters: { level: (level) => ({ level }) },
  });
  const service = await Service.open({ file: positionals[0], shard: parseShard(values.shard), log });
  const stop = (): void => {
    service.stop().catch((error: unknown) => {
      log.error(messageOf(error));
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await service.run();
}
