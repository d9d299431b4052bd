import { createServer, type Server, type Socket } from "node:net";
import { fetchTwice } from "@sip/notice-channels/fetch-twice";
import { afterEach, describe, expect, it } from "vitest";

const answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

let server: Server;
let sockets: Socket[];
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** A real server that treats its first requests, on whatever connection, in these ways and answers all others. */
const serverThat = async (...ways: readonly ((socket: Socket) => void)[]) => {
  sockets = [];
  const seen: string[] = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const way = ways[seen.length] ?? ((one: Socket) => void one.write(answer));
      seen.push(data.toString("latin1").split(" ")[0] ?? "");
      way(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    seen,
    post: (more: RequestInit = {}) => fetchTwice(`http://127.0.0.1:${port}/`, { method: "POST", body: "x", ...more }),
  };
};

const reset = (socket: Socket): void => void socket.resetAndDestroy();
const close = (socket: Socket): void => void socket.end();
const answerAndClose = (socket: Socket): void => {
  socket.write(answer, () => socket.resetAndDestroy());
};

describe("a request that got a fault in place of an answer", () => {
  it.each([
    ["was reset", reset],
    ["was closed", close],
  ])("is sent once more when the connection %s", async (_, way) => {
    const { post, seen } = await serverThat(way);
    expect(await (await post()).text()).toBe("ok");
    expect(seen).toEqual(["POST", "POST"]);
  });

  it("is sent once more on a new connection when the idle one had been closed meanwhile", async () => {
    const { post, seen } = await serverThat(answerAndClose);
    await (await post()).text();
    expect(await (await post()).text()).toBe("ok");
    expect(seen.length).toBeLessThanOrEqual(3);
  });

  it("is sent no third time", async () => {
    const { post, seen } = await serverThat(reset, reset);
    await expect(post()).rejects.toThrow();
    expect(seen).toHaveLength(2);
  });

  it("is not sent again when it ran out of time: it has left, and may be worked on", async () => {
    const { post, seen } = await serverThat(() => {});
    const hurry = new AbortController();
    const posted = post({ signal: hurry.signal });
    while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    hurry.abort(new DOMException("too slow", "TimeoutError"));
    await expect(posted).rejects.toThrow("too slow");
    expect(seen).toHaveLength(1);
  });
});

describe("a request that was answered", () => {
  it.each([500, 503, 429, 400])("with %i is not sent again", async (status) => {
    const { post, seen } = await serverThat(
      (socket) => void socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\n\r\n`),
    );
    expect((await post()).status).toBe(status);
    expect(seen).toHaveLength(1);
  });

  it("in part is not sent again, although its end is missing", async () => {
    const { post, seen } = await serverThat((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\nha", () => socket.resetAndDestroy());
    });
    await expect(post().then((response) => response.text())).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });
});
