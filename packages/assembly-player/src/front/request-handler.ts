import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers one request completely; resolves when the answer is written. A rejection is a fault: the front answers 500. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
