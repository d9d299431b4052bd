import { type IncomingMessage, request as openRequest, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/**
 * Hands a request to the provider's port of this machine, headers and all, and its answer back. Cookies lose their expiry on
 * the way: it is an instant of the local clock, and a browser would compare it with its own.
 */
export const forwardRequest = async (
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const forwarded = openRequest(
      { host: "127.0.0.1", port, method: request.method, path: request.url, headers: request.headers },
      resolve,
    );
    forwarded.on("error", reject);
    request.pipe(forwarded);
  });
  const cookies = answer.headers["set-cookie"]?.map(withoutExpiry);
  response.writeHead(answer.statusCode ?? 502, {
    ...answer.headers,
    ...(cookies === undefined ? {} : { "set-cookie": cookies }),
  });
  await pipeline(answer, response);
};

/** The first instant of the epoch stays: it deletes the cookie. */
const withoutExpiry = (cookie: string): string => cookie.replace(/; expires=(?!Thu, 01 Jan 1970)[^;]*/i, "");
