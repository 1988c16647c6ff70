import { config } from '@grafana/runtime';
import { createBackendSrv } from './annotationsBackend';

const path = '/api/annotations';
const incident = { dashboardUID: 'abc', panelId: 3, time: 1000, timeEnd: 2000, tags: ['anomaly-forest'], text: 'x' };
const asRole = (orgRole: string) => Object.assign(config, { bootData: { user: { orgRole } } });

beforeEach(() => asRole('Admin'));

it('keeps annotations, finds them by dashboard, panel, time and tag, and forgets them', async () => {
  const backend = createBackendSrv();
  const { id } = await backend.post(path, incident);
  const query = { dashboardUID: 'abc', panelId: 3, from: 1500, to: 3000, tags: 'anomaly-forest' };
  expect(await backend.get(path, query)).toEqual([{ ...incident, id }]);
  for (const other of [{ dashboardUID: 'b' }, { panelId: 4 }, { from: 2001 }, { tags: 'deploy' }]) {
    expect(await backend.get(path, { ...query, ...other })).toEqual([]);
  }
  await backend.patch(`${path}/${id}`, { timeEnd: 2500 });
  expect(await backend.get(path, { ...query, from: 2200 })).toEqual([{ ...incident, id, timeEnd: 2500 }]);
  await backend.delete(`${path}/${id}`);
  expect(await backend.get(path, query)).toEqual([]);
});

it('refuses what Grafana refuses', async () => {
  const backend = createBackendSrv();
  await expect(backend.post(path, { ...incident, text: '' })).rejects.toMatchObject({ status: 400 });
  await expect(backend.patch(`${path}/9`, {})).rejects.toMatchObject({ status: 404 });
  asRole('Viewer');
  await expect(backend.patch(`${path}/1`, {})).rejects.toMatchObject({ status: 403 });
  await expect(backend.post(path, incident)).rejects.toMatchObject({ status: 403 });
  await expect(backend.delete(`${path}/1`)).rejects.toMatchObject({ status: 403 });
});

it('says that everything else needs a real Grafana', async () => {
  await expect(createBackendSrv().get('/api/search', {})).rejects.toThrow('this needs a real Grafana');
  expect(() => createBackendSrv().put(path, {})).toThrow('this needs a real Grafana');
});
