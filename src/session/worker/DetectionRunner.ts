import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { connectWorker, type Connection, type WorkerFailure } from './connectWorker';
import type { DetectionAnswer } from './protocol';
import type { WorkerLike } from './createDetectionWorker';
import { type CodeSource, detectOnPage } from './detectOnPage';

/** A detection that a client waits for. */
interface Task {
  readonly samples: Samples;
  readonly options: DetectionOptions;
  onAnswer(answer: DetectionAnswer): void;
}

interface Client {
  /** The samples that the other side remembers. */
  sent?: Samples;
  /** What is not answered yet. */
  unanswered?: Task & { readonly id: number };
}

/**
 * Runs the detections of all panels of a page: in one worker, started for the first request and ended with the last
 * client; or, if the worker cannot be started or breaks down, in slices on the page, where all unanswered requests begin
 * anew. Once no client is left, the next request tries a worker again.
 */
export class DetectionRunner {
  private connection?: Connection;
  private workerFailure?: WorkerFailure;
  private lastId = 0;
  private readonly clients = new Map<number, Client>();

  constructor(
    private readonly createWorker: () => WorkerLike,
    private readonly onPage: CodeSource
  ) {}

  /** Why the detections run on the page; nothing if they do not. */
  get failure(): WorkerFailure | undefined {
    return this.workerFailure;
  }

  /** Begins a client's task; its task before, if unanswered, is given up. */
  run(number: number, task: Task): void {
    const client = this.clients.get(number) ?? {};
    this.clients.set(number, client);
    client.unanswered = { ...task, id: ++this.lastId };
    this.connection ??= this.open();
    this.request(number, client);
  }

  /** Gives up a client's task and whatever is remembered of the client. */
  forget(number: number): void {
    if (!this.clients.delete(number)) {
      return;
    }
    this.connection?.send({ type: 'forget', client: number });
    if (this.clients.size === 0) {
      this.connection?.close();
      this.connection = undefined;
      this.workerFailure = undefined;
    }
  }

  private open(): Connection {
    try {
      return connectWorker(this.createWorker, this.receive, this.moveToPage);
    } catch {
      return this.openOnPage('refused');
    }
  }

  private openOnPage(failure: WorkerFailure): Connection {
    this.workerFailure = failure;
    return detectOnPage(this.onPage, this.receive);
  }

  private readonly moveToPage = (failure: WorkerFailure): void => {
    this.connection = this.openOnPage(failure);
    for (const [number, client] of this.clients) {
      client.sent = undefined;
      this.request(number, client);
    }
  };

  private request(number: number, client: Client): void {
    if (client.unanswered) {
      const { id, samples, options } = client.unanswered;
      const news = samples === client.sent ? undefined : samples;
      client.sent = samples;
      this.connection?.send({ type: 'detect', client: number, id, samples: news, options });
    }
  }

  private readonly receive = (answer: DetectionAnswer): void => {
    const client = this.clients.get(answer.client);
    const task = client?.unanswered;
    if (!client || task?.id !== answer.id) {
      return; // A newer request has taken its place.
    }
    if (answer.type !== 'progress') {
      client.unanswered = undefined;
    }
    task.onAnswer(answer);
  };
}
