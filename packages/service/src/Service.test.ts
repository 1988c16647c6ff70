import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { Service } from './Service';
import { fakeFetch, fakePrometheus } from './testing/fakeServers';
import { temporaryFolder } from './testing/process';
import { configText, type Fault, START, telemetry } from './testing/telemetry';

const MINUTE = 60_000;
const faults: readonly Fault[] = [
  { service: 'cart', from: START + 100 * MINUTE, to: START + 160 * MINUTE, traffic: 1, latency: 6 },
];

const running: Service[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
});

/** A service on a configuration in a folder of its own, at a time that the test sets. */
async function startService(
  watchKeys: string,
  { keys = '', services = ['cart', 'checkout'], folder = temporaryFolder(), shard = '1/1' } = {}
) {
  const file = path.join(folder, 'watch.yaml');
  writeFileSync(file, configText(`window: 90m\nbaseline: none\n${watchKeys}`, keys));
  const clock = { now: START + 99 * MINUTE };
  const lines: Array<{ msg: string; level: string }> = [];
  const log = pino(
    { formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => lines.push(JSON.parse(line)) }
  );
  const { fetch } = fakeFetch({ prometheus: fakePrometheus(telemetry(services, faults), () => clock.now) });
  const [index, count] = shard.split('/').map(Number);
  const service = await Service.open({
    file,
    shard: { index: index - 1, count },
    log,
    fetch,
    random: () => 0,
    now: () => clock.now,
  });
  running.push(service);
  const get = async (address: string) => globalThis.fetch(`http://127.0.0.1:${service.port}${address}`);
  const series = async (name: string): Promise<string[]> =>
    (await (await get('/metrics')).text())
      .split('\n')
      .filter((line) => line.startsWith(name))
      .sort();
  return { service, clock, lines, file, folder, get, series };
}

it('says what it found in series', async () => {
  const { service, clock, series } = await startService('bounds: true');
  for (clock.now = START + 99 * MINUTE; clock.now <= START + 103 * MINUTE; clock.now += MINUTE) {
    await service.turn();
  }
  expect(await series('anomaly_forest_incident{')).toEqual([
    'anomaly_forest_incident{watch="gateway",service="cart"} 1',
    'anomaly_forest_incident{watch="gateway",service="checkout"} 0',
  ]);
  expect(await series('anomaly_forest_incident_info{')).toEqual([
    'anomaly_forest_incident_info{watch="gateway",service="cart",kind="latency-up",severity="major"} 1',
  ]);
  expect(await series('anomaly_forest_judged{')).toHaveLength(2);
  const [cart, checkout] = (await series('anomaly_forest_score{')).map((line) => Number(line.split(' ')[1]));
  expect(cart).toBeGreaterThan(4);
  expect(checkout).toBeLessThan(1);
  expect(await series('anomaly_forest_upper{')).toHaveLength(4);
  expect(await series('anomaly_forest_config_last_reload_successful')).toEqual([
    'anomaly_forest_config_last_reload_successful 1',
  ]);
});

it('no verdict is better than an old one: after three steps score and judged say so, the incident stays', async () => {
  const { service, clock, series } = await startService('');
  for (clock.now = START + 99 * MINUTE; clock.now <= START + 103 * MINUTE; clock.now += MINUTE) {
    await service.turn();
  }
  clock.now += 5 * MINUTE;
  expect(await series('anomaly_forest_score{')).toEqual([]);
  expect(await series('anomaly_forest_judged{')).toEqual([
    'anomaly_forest_judged{watch="gateway",service="cart"} 0',
    'anomaly_forest_judged{watch="gateway",service="checkout"} 0',
  ]);
  expect(await series('anomaly_forest_incident{')).toContain(
    'anomaly_forest_incident{watch="gateway",service="cart"} 1'
  );
});

it('is healthy at once, and ready after the first verdict', async () => {
  const { service, get } = await startService('');
  expect((await get('/-/healthy')).status).toBe(200);
  const waiting = await get('/-/ready');
  expect([waiting.status, await waiting.text()]).toEqual([503, 'No verdict yet: gateway.\n']);
  await service.turn();
  expect((await get('/-/ready')).status).toBe(200);
  expect((await get('/api')).status).toBe(404);
});

it('takes a changed configuration, and refuses a bad one', async () => {
  const { service, file, lines, series } = await startService('');
  await service.turn();
  writeFileSync(file, readFileSync(file, 'utf8').replace('window: 90m', 'window: 90'));
  await service.reload();
  expect(await series('anomaly_forest_config_last_reload_successful')).toEqual([
    'anomaly_forest_config_last_reload_successful 0',
  ]);
  expect(lines.at(-1)).toMatchObject({
    level: 'error',
    msg: expect.stringMatching(/refused.*window: got 90, expected a duration.*unit is missing/),
  });
  expect(await series('anomaly_forest_incident{')).toHaveLength(2);
  writeFileSync(file, configText('window: 80m\nbaseline: none').replace('name: gateway', 'name: edge'));
  await service.reload();
  await service.turn();
  expect(await series('anomaly_forest_config_last_reload_successful')).toEqual([
    'anomaly_forest_config_last_reload_successful 1',
  ]);
  expect(await series('anomaly_forest_incident{')).toEqual([
    'anomaly_forest_incident{watch="edge",service="cart"} 0',
    'anomaly_forest_incident{watch="edge",service="checkout"} 0',
  ]);
  expect(await series('anomaly_forest_groups')).toEqual(['anomaly_forest_groups{watch="edge"} 2']);
});

it('an incident that goes on outlives a change of the configuration', async () => {
  const { service, clock, file, series, lines } = await startService('');
  for (clock.now = START + 99 * MINUTE; clock.now <= START + 103 * MINUTE; clock.now += MINUTE) {
    await service.turn();
  }
  writeFileSync(file, readFileSync(file, 'utf8').replace('window: 90m', 'window: 85m'));
  await service.reload();
  clock.now = START + 104 * MINUTE;
  await service.turn();
  expect(await series('anomaly_forest_incident_info{')).toHaveLength(1);
  expect(lines.filter(({ msg }) => msg.startsWith('Latency up: '))).toHaveLength(1);
});

it('more groups than allowed are left out, and said to be', async () => {
  const { service, series, lines } = await startService('maxGroups: 2', { services: ['a', 'b', 'c', 'd', 'e'] });
  await service.turn();
  expect(await series('anomaly_forest_judged{')).toEqual([
    'anomaly_forest_judged{watch="gateway",service="a"} 1',
    'anomaly_forest_judged{watch="gateway",service="b"} 1',
  ]);
  expect(await series('anomaly_forest_left_out{watch="gateway",reason="too-many-groups"')).toEqual([
    'anomaly_forest_left_out{watch="gateway",reason="too-many-groups"} 3',
  ]);
  expect(lines.at(-1)).toMatchObject({ level: 'warn', msg: 'Got 5 groups, "maxGroups" is 2: 3 are not judged.' });
});

it('shards share the groups, and copies say the very same', async () => {
  const services = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const verdicts = async (shard: string): Promise<string[]> => {
    const { service, series } = await startService('', { services, shard });
    await service.turn();
    return series('anomaly_forest_score{');
  };
  const all = await verdicts('1/1');
  expect(all).toHaveLength(12);
  expect(await verdicts('1/1')).toEqual(all);
  const parts = [await verdicts('1/3'), await verdicts('2/3'), await verdicts('3/3')];
  expect(parts.every((part) => part.length > 0)).toBe(true);
  expect(parts.flat().sort()).toEqual(all);
});

it('a state that cannot be written stops nothing', async () => {
  const folder = temporaryFolder();
  const { service, series, lines } = await startService('', { keys: 'state: state', folder });
  writeFileSync(path.join(folder, 'blocked'), '');
  const state = (service as unknown as { state: { folder: string } }).state;
  state.folder = path.join(folder, 'blocked');
  await service.turn();
  expect(await series('anomaly_forest_judged{')).toHaveLength(2);
  expect(await series('anomaly_forest_errors_total{')).toEqual([
    'anomaly_forest_errors_total{source="state",reason="other"} 1',
  ]);
  expect(lines.at(-1)).toMatchObject({ level: 'error', msg: expect.stringMatching(/ENOTDIR/) });
});

it('a broken state is no state, and one of another process is refused', async () => {
  const folder = temporaryFolder();
  const first = await startService('', { keys: 'state: state', folder });
  await first.service.turn();
  await running.pop()!.stop();
  const [journal] = await import('node:fs').then(({ readdirSync }) => readdirSync(path.join(folder, 'state')));
  writeFileSync(path.join(folder, 'state', journal), '{"version":1,');
  const second = await startService('', { keys: 'state: state', folder });
  await second.service.turn();
  expect(await second.series('anomaly_forest_judged{')).toHaveLength(2);
  await running.pop()!.stop();
  writeFileSync(path.join(folder, 'state', 'lock'), `${(await import('node:os')).hostname()}\n${process.ppid}\n`);
  await expect(startService('', { keys: 'state: state', folder })).rejects.toThrow(
    /is used by process \d+; expected a folder of its own/
  );
});

it('a clock that was put back judges nothing twice', async () => {
  const { service, clock, series, lines } = await startService('');
  await service.turn();
  clock.now -= 10 * MINUTE;
  await service.turn();
  expect(await series('anomaly_forest_turns_total')).toEqual(['anomaly_forest_turns_total{watch="gateway"} 1']);
  expect(await series('anomaly_forest_turns_skipped_total')).toEqual([
    'anomaly_forest_turns_skipped_total{watch="gateway",reason="clock"} 1',
  ]);
  expect(lines.at(-1)!.msg).toMatch(/^The clock is behind the newest verdict/);
});

it('stops in the middle of its work', async () => {
  const { service, lines } = await startService('step: 1m');
  const judging = service.run();
  await sleep(200);
  await running.pop()!.stop();
  await judging;
  expect(lines.at(-1)!.msg).toBe('The service has stopped.');
});
