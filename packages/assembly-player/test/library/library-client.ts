import { setTimeout as pause } from "node:timers/promises";

interface LibraryMessage {
  readonly channel: string;
  readonly to: string;
  readonly text: string;
}

/** The library, and its controls, over HTTP. */
export interface LibraryClient {
  readonly origin: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  putNote(id: string, text: string): Promise<number>;
  messages(): Promise<readonly LibraryMessage[]>;
  /** Moves the clock to an instant; answers what came of it. */
  advanceTo(instant: string): Promise<{ readonly kind: string; readonly now: string }>;
  advanceBy(seconds: number): Promise<void>;
  /** The time that it shows. */
  clock(): Promise<string>;
  /** Dead-letter queues to the number of messages in each. */
  deadLetters(): Promise<Readonly<Record<string, number>>>;
  redrive(queue: string): Promise<void>;
}

export const libraryClient = (origin: string): LibraryClient => {
  const request = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);
  const read = async <Answer>(path: string): Promise<Answer> => (await (await request(path)).json()) as Answer;
  const post = async <Answer>(path: string, value: unknown): Promise<Answer> =>
    (await (await request(path, { method: "POST", body: JSON.stringify(value) })).json()) as Answer;
  const clock = () => read<string>("/local/clock");
  const advanceTo = (instant: string) => post<{ kind: string; now: string }>("/local/clock", instant);
  return {
    origin,
    request,
    putNote: async (id, text) => {
      const answer = await request(`/notes/${id}`, {
        method: "PUT",
        body: text,
        headers: { "content-type": "text/plain" },
      });
      await answer.arrayBuffer();
      return answer.status;
    },
    messages: () => read<readonly LibraryMessage[]>("/local/messages"),
    advanceTo,
    advanceBy: async (seconds) => {
      await advanceTo(new Date(Date.parse(await clock()) + seconds * 1_000).toISOString());
    },
    clock,
    deadLetters: async () => {
      const queues = await read<{ queueName: string; messageCount: number }[]>("/local/dead-letters");
      return Object.fromEntries(queues.map(({ queueName, messageCount }) => [queueName, messageCount]));
    },
    redrive: async (queue) => {
      await post("/local/redrive", queue);
    },
  };
};

/** Asks again until `isThere`, for what happens by itself. */
export const eventually = async <Value>(
  ask: () => Promise<Value>,
  isThere: (value: Value) => boolean,
  patienceMs = 10_000,
): Promise<Value> => {
  const deadlineMs = performance.now() + patienceMs;
  for (;;) {
    const value = await ask();
    if (isThere(value)) return value;
    if (performance.now() > deadlineMs) throw new Error(`it did not come to pass: ${JSON.stringify(value)}`);
    await pause(20);
  }
};
