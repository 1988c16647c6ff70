import { execFileSync, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The one list of checks. `npm run check` runs it before a push, `npm run check -- types lint` a part of it; `.ci/run`
 * and with it the CI workflow run it on a clean checkout, where the README's own command comes first. Every check runs,
 * also after a failure; the last line counts them. Only Node's own modules: in CI nothing is installed yet.
 */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Name, what it is for, command. A name is the word after `npm run check --`. */
export const checks = [
  ['test', 'all tests, with thresholds of coverage', 'npm test'],
  ['fuzz', 'the property tests in full', 'npm run --silent fuzz'],
  ['lint', 'eslint with the table of rooms, and prettier', 'npm run --silent lint'],
  ['types', 'types; core also without the DOM library', 'npm run --silent typecheck'],
  ['translations', 'texts in the source and in src/locales are the same', 'npm run --silent i18n:check'],
  ['dashboards', 'provisioned dashboards are those of dev/scenarios', 'npm run --silent provision -- --check'],
  ['build', 'the plugin', 'npm run --silent build'],
  ['compatible', 'the oldest Grafana has all that is imported', 'npm run --silent compatible'],
  ['licences', 'licences of what is bundled', 'npm run --silent licences -- --check'],
  ['catalog', 'rules of the plugin catalog', 'npm run --silent zip && npm run --silent validate'],
  ['browser', 'browser tests on the demo page', 'npm run --silent e2e -- --project demo'],
  ['rules', 'alert rules of the service', rulesHold],
  ['alerts', 'a fault arrives in a real Alertmanager', 'npm run --silent live:alerts -- --short'],
  ['soak', 'half a minute in the browser leaves nothing behind', 'npm run --silent soak'],
];

/** One processor each, and none needs what another makes: two of them run at a time, in this order. */
const abreast = new Set(['lint', 'types', 'translations', 'dashboards', 'build', 'compatible']);
const LANES = 2;

/** What a clean checkout needs first: Debian's Chromium where there is none. */
const installBrowser =
  'command -v chromium >/dev/null || ' +
  '{ apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy chromium; }';

/** And a Prometheus with its Alertmanager, for the service; `promtool` comes with it. */
const installPrometheus =
  'command -v promtool prometheus-alertmanager >/dev/null || ' +
  '{ apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends prometheus prometheus-alertmanager; }';

/**
 * In CI the first check is the command that the README names, and the last one what the others left behind. The alerts of the
 * live stack want a processor to themselves, which a shared machine has not, and the rest of the property tests takes minutes:
 * both are part of `npm run check` only.
 */
function checksOfCi() {
  const [[, , test], ...all] = checks;
  const others = all.filter(([name]) => !['alerts', 'fuzz'].includes(name));
  const command = `npm ci && ${test}`;
  return [
    ['install-browser', 'a browser for the browser tests', installBrowser],
    ['install-prometheus', 'a Prometheus for the service', installPrometheus],
    ['readme', `README: ${command}`, `grep -qF '${command}' README.md && ${command}`],
    ...others,
    ['unchanged', 'no file changed or appeared', nothingChanged],
  ];
}

/** Where there is no promtool, as on a laptop, one line says so. */
function rulesHold() {
  const file = path.join(root, 'packages/service/deploy/prometheus/rules.test.yml');
  const { status, error } = spawnSync('promtool', ['test', 'rules', file], { stdio: 'inherit' });
  if (error) {
    console.log('Skipped: there is no promtool on this machine (Debian: apt-get install prometheus).');
  }
  return error !== undefined || status === 0;
}

function nothingChanged() {
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  process.stdout.write(changes);
  return changes === '';
}

/** What the commands get: coverage doubles the time of the tests, and CI has a limit, a push has not. */
const environment = process.argv.includes('--ci') ? { CI: 'true', ...process.env } : { ...process.env, COVERAGE: '1' };

function passes(command) {
  if (typeof command === 'function') {
    return command();
  }
  return spawnSync('bash', ['-c', command], { cwd: root, env: environment, stdio: 'inherit' }).status === 0;
}

/** The same beside others, with what it printed, which would be mixed with theirs. */
function passesAbreast(command) {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', command], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => output.push(chunk));
    }
    child.on('close', (status) => resolve({ passed: status === 0, output: Buffer.concat(output) }));
  });
}

async function run(chosen) {
  const failed = [];
  const end = ([name, title], passed, start) => {
    console.log(`=== ${title}: ${passed ? 'passed' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
    if (!passed) {
      failed.push(name);
    } else if (name === 'build') {
      // Those that follow test what was built; alone they build it.
      environment.DIST = 'keep';
    }
  };
  const lane = async (queue) => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const start = Date.now();
      const { passed, output } = await passesAbreast(check[2]);
      console.log(`\n=== ${check[1]}`);
      process.stdout.write(output);
      end(check, passed, start);
    }
  };
  const queue = [...chosen];
  while (queue.length > 0) {
    const others = queue.findIndex(([name]) => !abreast.has(name));
    const together = queue.splice(0, others === -1 ? queue.length : others);
    await Promise.all(Array.from({ length: LANES }, () => lane(together)));
    const check = queue.shift();
    if (check) {
      const start = Date.now();
      console.log(`\n=== ${check[1]}`);
      end(check, passes(check[2]), start);
    }
  }
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
  console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const known = checks.map(([name]) => name);
  const unknown = names.find((name) => name !== '--ci' && !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no check "${unknown}"; expected some of ${known.join(', ')}, or none for all.`);
    process.exitCode = 1;
  } else if (names.includes('--ci')) {
    await run(checksOfCi());
  } else {
    await run(names.length === 0 ? checks : checks.filter(([name]) => names.includes(name)));
  }
}
