/** Data sources whose queries cannot make their own rows: they are written before they are asked. */
const WRITERS: Readonly<Record<string, (source: Store, events: readonly TrafficEvent[]) => Promise<void>>> = {
  elasticsearch: writeDocuments,
  loki: writeLines,
};

/** By this the queries find what was written, and nothing else. */
const MARK = 'anomaly-forest';

const MINUTE = 60_000;

/** In half an hour. */
const MAX_EVENTS = 150;

/** A data source as Grafana's API describes it. */
export interface Store {
  readonly type: string;
  readonly uid: string;
  readonly url: string;
  readonly database?: string;
  readonly jsonData?: Readonly<Record<string, unknown>>;
}

interface TrafficEvent {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly app: string;
  readonly took: number;
}

/**
 * Half an hour of requests of two apps, up to a moment: three a minute of `login`, two of `pay`, which is silent for five
 * minutes in the middle. Stores that need none are left as they are.
 *
 * @param to - epoch milliseconds
 */
export async function writeTraffic(stores: Iterable<Store>, to: number): Promise<void> {
  const events: TrafficEvent[] = [];
  for (let minute = 0; minute < 30; minute++) {
    const isSilent = minute >= 12 && minute < 17;
    const apps = ['login', 'login', 'login', ...(isSilent ? [] : ['pay', 'pay'])];
    apps.forEach((app, i) =>
      events.push({ time: to - (30 - minute) * MINUTE + i * 10_000, app, took: 40 + ((minute * 7 + i) % 11) })
    );
  }
  for (const store of stores) {
    await WRITERS[store.type]?.(store, events);
  }
}

/** Removes documents of the recording; lines go with Loki's retention. */
export async function removeTraffic(stores: Iterable<Store>): Promise<void> {
  for (const store of stores) {
    if (store.type === 'elasticsearch') {
      await bulk(store, (_id) => [{ delete: { _id } }]);
    }
  }
}

function writeDocuments(store: Store, events: readonly TrafficEvent[]): Promise<void> {
  const timeField = String(store.jsonData?.timeField ?? '@timestamp');
  return bulk(store, (_id, i) =>
    events[i] === undefined
      ? []
      : [
          { index: { _id } },
          {
            [timeField]: events[i].time,
            service: events[i].app,
            took_ms: events[i].took,
            message: `GET /${events[i].app}`,
            recording: MARK,
          },
        ]
  );
}

/** Asks for lines of the bulk interface for each possible document, so that a run takes the place of the one before. */
async function bulk({ url, ...store }: Store, linesOf: (_id: string, i: number) => readonly object[]): Promise<void> {
  const lines = Array.from({ length: MAX_EVENTS }, (_, i) => linesOf(`${MARK}-${i}`, i)).flat();
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await send(
    `${url}/${String(store.jsonData?.index ?? store.database)}/_bulk?refresh=true`,
    body,
    'application/x-ndjson'
  );
}

/** Each run has streams of its own, as a stream takes no line that is older than its newest. */
async function writeLines(store: Store, events: readonly TrafficEvent[]): Promise<void> {
  const streams = ['login', 'pay'].map((app) => ({
    stream: { recording: MARK, app, run: String(Date.now()) },
    values: events
      .filter((event) => event.app === app)
      .map(({ time, took }) => [`${time}000000`, `level=info duration_ms=${took}`]),
  }));
  await send(`${store.url}/loki/api/v1/push`, JSON.stringify({ streams }));
}

async function send(url: string, body: string, type = 'application/json'): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  }
}
