import { parseDemoArguments, usage, type DemoArguments } from './arguments';
import { anomalyCounts } from './anomalyCounts';
import { buildSite } from './buildSite';
import { createSiteServer, listen } from './server';

/** `npm run demo`: builds the preview, serves it, and prints the notebook's anomaly counts. */
async function main(args: DemoArguments): Promise<void> {
  await buildSite(args.outDir, args.release);
  if (args.buildOnly) {
    console.log(`\nThe static site is in ${args.outDir}.`);
    return;
  }
  console.log(`\n${anomalyCounts()}\n`);
  const port = await listen(createSiteServer(args.outDir, args.prometheus), args.port, (taken) =>
    console.log(`Port ${taken} is taken, trying ${taken + 1}.`)
  );
  console.log(`Preview (not Grafana): http://127.0.0.1:${port}/   Stop with Ctrl+C.`);
}

async function run(): Promise<void> {
  try {
    const args = parseDemoArguments(process.argv.slice(2));
    await (args.help ? Promise.resolve(console.log(usage)) : main(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void run();
