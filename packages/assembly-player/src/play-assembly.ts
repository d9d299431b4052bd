import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CannotGoOn } from "./cannot-go-on.ts";
import { CannotStart } from "./cannot-start.ts";
import { startingInstantMs } from "./clock/advance-clock.ts";
import { createLocalClock } from "./clock/local-clock.ts";
import type { RequestHandler } from "./front/request-handler.ts";
import { createFront } from "./front-server.ts";
import { buildLocalCore } from "./local-core.ts";
import { createMessageStore } from "./phone/message-store.ts";
import type { LocalOptions } from "./player-options.ts";
import { identityKinds } from "./services/cognito/identity-kinds.ts";
import { coreKinds } from "./services/core-kinds.ts";
import { tablesFileIn } from "./services/dynamodb/embedded-engine.ts";
import { hostingKinds } from "./services/hosting-kinds.ts";
import { checkDataFolder } from "./state/check-data-folder.ts";
import { plainWords } from "./state/plain-words.ts";
import { openStateStore, stateFileIn } from "./state/state-store.ts";
import { loadModel } from "./template/load-model.ts";
import { listenAwsFront } from "./wire/aws-front.ts";

export interface LocalRun {
  /** http://127.0.0.1:<port> */
  readonly origin: string;
  /** Waits for what is under way, then ends everything. What was acknowledged is found again by the next start. */
  stop(): Promise<void>;
}

/**
 * Plays the stacks of a cloud assembly on this machine. Resolves when everything answers. Rejects when something in the
 * templates cannot be played, naming stack, logical id and property.
 */
export const startLocal = async (options: LocalOptions): Promise<LocalRun> => {
  // As in a Lambda: code that reads local time by mistake must not be right by luck.
  process.env.TZ = "UTC";
  const endings: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    checkDataFolder(options.dataDir, stateFileIn(options.dataDir), tablesFileIn(options.dataDir));
    const state = openStateStore(options.dataDir);
    endings.push(() => state.close());
    const door = await openDoor(options.port, options.log);
    endings.push(door.close);
    const clock = createLocalClock(startingInstantMs(state, options.now));
    const awsFront = await listenAwsFront();
    endings.push(() => awsFront.close());
    const model = loadModel({
      assemblyDir: options.assemblyDir,
      origin: door.origin,
      awsEndpoint: awsFront.endpoint,
      parameters: options.parameters,
      kinds: [...coreKinds, ...identityKinds, ...hostingKinds],
    });
    const recorder = createMessageStore(state, clock);
    const { origin } = door;
    const core = await buildLocalCore({ options, origin, model, state, clock, awsFront, recorder, endings });
    const front = await createFront(core.system, recorder);
    endings.push(() => front.stop());
    core.live();
    door.open(front.handle);
    endings.push(door.shut);
    return { origin, stop };
  } catch (fault) {
    await stop();
    const said = plainWords(fault, options.dataDir);
    throw said === undefined ? fault : new CannotStart(`The data folder ${said} Choose another one, or mend that.`);
  }
};

interface Door {
  readonly origin: string;
  open(handle: RequestHandler): void;
  /** From now on everybody is told to come back later. */
  shut(): void;
  close(): void;
}

/** The one address of the run. It is known before there is anything behind it, because the templates are told it. */
const openDoor = async (port: number, log: (line: string) => void): Promise<Door> => {
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
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
