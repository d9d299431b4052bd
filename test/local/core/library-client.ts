import { setTimeout as pause } from "node:timers/promises";

interface LibraryMessage {
  readonly channel: string;
  readonly to: string;
  readonly text: string;
}

/** The library, and the local run around it, over HTTP. */
export interface LibraryClient {
  readonly origin: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  putNote(id: string, text: string): Promise<number>;
  messages(): Promise<readonly LibraryMessage[]>;
  /** Moves the clock; answers the status and the time it shows then. */
  advance(clock: {
    readonly now?: string;
    readonly advance?: string;
  }): Promise<{ readonly status: number; readonly now: string }>;
  /** The time that it shows. */
  clock(): Promise<string>;
  /** Dead-letter queues to the number of messages in each. */
  deadLetters(): Promise<Readonly<Record<string, number>>>;
  redrive(queue: string): Promise<void>;
}

export const libraryClient = (origin: string): LibraryClient => {
  const request = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);
  const read = async <Answer>(path: string, init?: RequestInit): Promise<Answer> =>
    (await (await request(path, init)).json()) as Answer;
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
    advance: async (clock) => {
      const answer = await request("/local/clock", { method: "POST", body: JSON.stringify(clock) });
      return { status: answer.status, ...((await answer.json()) as { now: string }) };
    },
    clock: async () => (await read<{ now: string }>("/local/clock")).now,
    deadLetters: async () => {
      const { deadLetters } = await read<{ deadLetters: { queueName: string; messageCount: number }[] }>(
        "/local/overview",
      );
      return Object.fromEntries(deadLetters.map(({ queueName, messageCount }) => [queueName, messageCount]));
    },
    redrive: async (queue) => {
      await (await request(`/local/redrive?queue=${queue}`, { method: "POST" })).arrayBuffer();
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
