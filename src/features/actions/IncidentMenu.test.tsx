import {
  AppEvents,
  createDataFrame,
  DataFrame,
  DataQueryRequest,
  EventBusSrv,
  FieldType,
  PanelData,
} from '@grafana/data';
import * as runtime from '@grafana/runtime';
import { PanelContext, PanelContextProvider } from '@grafana/ui';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { minute } from '../../testing/frames';
import { judgedOf } from '../../testing/judged';
import { incidentOf } from '../../testing/viewProps';
import { useFeedback } from '../../session/feedback/useFeedback';
import { Judged } from '../../session/judged';
import { useActions } from './useActions';

const incident = incidentOf(2, 7);
const tags = ['anomaly-forest', 'latency-up'];

/** Grafana's server: what it was asked, and the annotations it keeps. */
const server = { get: jest.fn(), post: jest.fn(), delete: jest.fn(), patch: jest.fn() };
const messages: Array<[string, string[]]> = [];

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getBackendSrv: () => server,
  getAppEvents: () => ({
    publish: ({ type, payload }: { type: string; payload: string[] }) => messages.push([type, payload]),
  }),
}));

beforeEach(() => {
  messages.length = 0;
  server.get.mockReset().mockResolvedValue([]);
  server.post.mockReset().mockResolvedValue({ id: 7, message: 'Annotation added' });
  server.delete.mockReset().mockResolvedValue({});
  server.patch.mockReset().mockResolvedValue({});
  runtime.config.publicDashboardAccessToken = '';
  Object.assign(runtime.config, { bootData: { user: { orgRole: 'Editor' } } });
});

function Menus({ panel, prepared, detection }: Judged): React.JSX.Element {
  const feedback = useFeedback(panel, panel.options);
  const group = { key: '', name: '', prepared, detection };
  const { incidentMenu, viewMenu } = useActions(panel, group, [group], feedback);
  return (
    <>
      {viewMenu}
      {incidentMenu?.(incident)}
    </>
  );
}

interface Around {
  data?: Partial<PanelData>;
  context?: Partial<PanelContext>;
}

/** The menus in a panel of dashboard `abc`; returns how to show them again with other data. */
function show({ data, context }: Around = {}): (data: Partial<PanelData>) => void {
  const request = JSON.parse('{ "dashboardUID": "abc" }') as DataQueryRequest;
  const judged = judgedOf('..xxxxxx....', [incident], { id: 3 });
  const element = (more: Partial<PanelData> = {}): React.JSX.Element => (
    <PanelContextProvider value={{ eventsScope: 'test', eventBus: new EventBusSrv(), ...context }}>
      <Menus {...judged} panel={{ ...judged.panel, data: { ...judged.panel.data, request, ...more } }} />
    </PanelContextProvider>
  );
  const { rerender } = render(element(data));
  return (more) => rerender(element(more));
}

const openMenu = () => userEvent.click(screen.getByRole('button', { name: /^Actions for the incident at/ }));
const choose = async (name: string) => {
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

/** Annotations as Grafana gives them to a panel; by default as long as the incident. */
function annotationsFrame(time: number, ofTags: string[], timeEnd = minute(8)): DataFrame {
  return createDataFrame({
    fields: [
      { name: 'id', type: FieldType.string, values: ['41'] },
      { name: 'time', type: FieldType.time, values: [time] },
      { name: 'timeEnd', type: FieldType.time, values: [timeEnd] },
      { name: 'tags', type: FieldType.other, values: [ofTags] },
    ],
  });
}

describe('saving an incident as annotation', () => {
  const saved = () => screen.findByText('Saved');

  it('goes through the panel context where Grafana offers it', async () => {
    const onAnnotationCreate = jest.fn();
    show({ context: { canAddAnnotations: () => true, onAnnotationCreate } });
    await choose('Save as annotation');
    await saved();
    expect(onAnnotationCreate).toHaveBeenCalledWith({
      from: minute(2),
      to: minute(8),
      tags,
      description: 'Latency up<br>Latency 300 ms, typically 45 ms (×6.7); 6 minutes<br>Drivers: Latency 93%',
    });
    expect(server.post).not.toHaveBeenCalled();
  });

  it('else through the HTTP API', async () => {
    show();
    await choose('Save as annotation');
    await saved();
    expect(server.post.mock.calls[0].slice(0, 2)).toEqual([
      '/api/annotations',
      {
        dashboardUID: 'abc',
        panelId: 3,
        time: minute(2),
        timeEnd: minute(8),
        tags,
        text: expect.stringContaining('Latency'),
      },
    ]);
  });

  it('is recognised after a refresh by our tag and the time, also if it was found to begin a minute later', () => {
    const refresh = show({ data: { annotations: [annotationsFrame(minute(2), tags)] } });
    expect(screen.getByText('Saved')).toBeInTheDocument();
    refresh({ annotations: [annotationsFrame(minute(2), ['deploy'])] });
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
    refresh({ annotations: [annotationsFrame(minute(3), tags)] });
    expect(screen.getByText('Saved')).toBeInTheDocument();
    refresh({ annotations: [annotationsFrame(minute(8), tags, minute(9))] });
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });

  it('makes no second one if another window was faster', async () => {
    server.get.mockResolvedValue([{ id: 5, time: minute(2), timeEnd: minute(8), tags }]);
    show();
    await choose('Save as annotation');
    await saved();
    expect(server.post).not.toHaveBeenCalled();
  });

  it('says why Grafana refused, and nothing is marked as saved', async () => {
    server.post.mockRejectedValue({ status: 403, data: { message: 'Access denied' }, config: { url: '' } });
    show();
    await choose('Save as annotation');
    await waitFor(() => expect(messages).toHaveLength(1));
    expect(messages[0]).toEqual([
      AppEvents.alertError.name,
      ['The incident was not saved as an annotation', 'Grafana answered 403: Access denied.'],
    ]);
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });

  it('is brought up to date if the incident has gone on since', async () => {
    show({ data: { annotations: [annotationsFrame(minute(2), tags, minute(5))] } });
    await choose('Update saved annotation');
    await waitFor(() => expect(server.patch).toHaveBeenCalledTimes(1));
    expect(server.patch.mock.calls[0].slice(0, 2)).toEqual([
      '/api/annotations/41',
      expect.objectContaining({ time: minute(2), timeEnd: minute(8), tags }),
    ]);
    await openMenu();
    expect(await screen.findByRole('menuitem', { name: 'Delete saved annotation' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Update saved annotation' })).not.toBeInTheDocument();
    expect(server.post).not.toHaveBeenCalled();
  });

  it('can be undone, by the id that Grafana gave', async () => {
    show({ data: { annotations: [annotationsFrame(minute(2), tags)] } });
    await choose('Delete saved annotation');
    await waitFor(() => expect(screen.queryByText('Saved')).not.toBeInTheDocument());
    expect(server.delete.mock.calls[0][0]).toBe('/api/annotations/41');
  });

  it('can be undone at once, when Grafana has not shown it to the panel yet', async () => {
    show();
    await choose('Save as annotation');
    await saved();
    server.get.mockResolvedValue([{ id: 7, time: minute(2), timeEnd: minute(8), tags }]);
    await choose('Delete saved annotation');
    await waitFor(() => expect(screen.queryByText('Saved')).not.toBeInTheDocument());
    expect(server.delete.mock.calls[0][0]).toBe('/api/annotations/7');
  });

  it.each<[string, Around, () => void, RegExp]>([
    ['on a public dashboard', {}, () => (runtime.config.publicDashboardAccessToken = 'x'), /public dashboard/],
    ['in a snapshot', { data: { request: undefined } }, () => undefined, /saved dashboard/],
    [
      'where Grafana says no',
      { context: { canAddAnnotations: () => false } },
      () => undefined,
      /not have permission to add/,
    ],
    [
      'for a viewer',
      {},
      () => Object.assign(runtime.config.bootData.user, { orgRole: 'Viewer' }),
      /not have permission to add/,
    ],
  ])('is not offered %s, and says why', async (_, around, prepare, reason) => {
    prepare();
    show(around);
    await openMenu();
    expect(await screen.findByRole('menuitem', { name: /^Save as annotation/ })).toBeDisabled();
    expect(screen.getByText(reason)).toBeInTheDocument();
  });
});

describe('copying the incident report', () => {
  it('puts it on the clipboard', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: /^Actions for the incident at/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy incident report' }));
    expect(await navigator.clipboard.readText()).toContain('**Incident 1: Latency up');
    expect(messages).toEqual([[AppEvents.alertSuccess.name, ['Incident report copied']]]);
  });

  it('shows the text, selected, if the browser refuses', async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    show();
    await user.click(screen.getByRole('button', { name: /^Actions for the incident at/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy incident report' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Incident report' });
    expect(area.value).toContain('**Incident 1: Latency up');
    await waitFor(() => expect(area.selectionEnd - area.selectionStart).toBe(area.value.length));
    expect(screen.getByText(/copy it with Ctrl\+C/)).toBeInTheDocument();
  });

  it('works by keyboard', async () => {
    const user = userEvent.setup();
    show();
    screen.getByRole('button', { name: 'Actions' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Download CSV' })).toBeInTheDocument();
  });
});

it('says what moved first, and of a lone incident that there is none like it', async () => {
  show();
  await choose('Compare…');
  const moves = await screen.findByRole('list', { name: 'What moved first' });
  expect(moves).toHaveTextContent('2023-10-01 00:02:00');
  expect(moves).toHaveTextContent('Latency');
  expect(moves).not.toHaveTextContent('RPM');
  expect(screen.getByText(/only incident in this time range/)).toBeInTheDocument();
});
