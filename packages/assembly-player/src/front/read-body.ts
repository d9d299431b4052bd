import type { IncomingMessage } from "node:http";

/** API Gateway takes no more. */
export const gatewayBodyBytes = 10 * 1024 * 1024;

/** A body can be taken from its connection once, and more than one may have to look at it. */
const taken = new WeakMap<IncomingMessage, Promise<Buffer | undefined>>();

/** The whole body, or `undefined` when it is longer than `limitBytes`; the rest of a longer one is thrown away. */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> => {
  const known = taken.get(request);
  if (known !== undefined) return known;
  const body = takeBody(request, limitBytes);
  taken.set(request, body);
  return body;
};

const takeBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const declared = Number(request.headers["content-length"] ?? 0);
    if (declared > limitBytes) {
      request.resume();
      resolve(undefined);
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on("end", () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("the client went away")));
  });
