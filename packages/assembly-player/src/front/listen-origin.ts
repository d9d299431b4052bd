import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CannotGoOn } from "../cannot-go-on.ts";
import { CannotStart } from "../cannot-start.ts";
import type { RequestHandler } from "./request-handler.ts";

/** The one address of a run. It is known before there is anything behind it, because the templates are told it. */
export interface Origin {
  /** http://127.0.0.1:<port> */
  readonly address: string;
  open(handle: RequestHandler): void;
  /** From now on everybody is told to come back later. */
  shut(): void;
  close(): void;
}

export const listenOrigin = async (port: number, log: (line: string) => void): Promise<Origin> => {
  let handle: RequestHandler | undefined;
  const server = createServer((request, response) => {
    if (handle === undefined) {
      response.writeHead(503, { "retry-after": "1" }).end();
      return;
    }
    handle(request, response).catch((fault: unknown) => fail(request, response, fault, log));
  });
  server.keepAliveTimeout = 65_000;
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (opened) => {
      handle = opened;
    },
    shut: () => {
      handle = undefined;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const fail = (
  request: IncomingMessage,
  response: ServerResponse,
  fault: unknown,
  log: (line: string) => void,
): void => {
  // Nobody is there any more to be answered.
  if (request.destroyed && !request.complete) return;
  const said = fault instanceof Error ? (fault instanceof CannotGoOn ? fault.message : fault.stack) : String(fault);
  log(`${request.method} ${request.url} failed: ${said}`);
  if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
  response.end('{"message":"Internal Server Error"}');
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === "EADDRINUSE"
          ? new CannotStart(`port ${port} is in use: choose another one, or 0 for any`)
          : fault,
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
