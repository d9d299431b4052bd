import { mkdtempSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { playAssembly } from "assembly-player";
import { gatewayBodyBytes, readBody } from "assembly-player/front/read-body";
import type { Play } from "assembly-player/play";
import type { PlayerOptions } from "assembly-player/player-options";
import type { Plugin } from "assembly-player/plugin";
import type { HttpApis } from "assembly-player/services/apigatewayv2/http-apis";
import { apigatewayv2 } from "assembly-player/services/apigatewayv2/plugin";
import { libraryControls } from "./library-controls.ts";

/** A request as the application's API got it. */
interface ApiCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface SiteRun {
  readonly origin: string;
  readonly play: Play;
  readonly dataDir: string;
  /** All requests that came through to the API, oldest first. */
  readonly apiCalls: ApiCall[];
  stop(): Promise<void>;
}

export interface SiteRunOptions extends Partial<PlayerOptions> {
  readonly assemblyDir: string;
  readonly now: string;
}

const users = [
  { username: "max", name: "Max Maple", groups: ["reader"], attributes: { "custom:branch": "north" } },
  { username: "lia", name: "Lia Lark", groups: ["reader", "librarian"], attributes: { "custom:branch": "north" } },
];

/** A run in which everything is real but the API, which writes down what it gets and says where it was asked. */
export const runSite = async (options: SiteRunOptions): Promise<SiteRun> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "library-data-"));
  const apiCalls: ApiCall[] = [];
  const { origin, play, stop } = await playAssembly({
    port: 0,
    dataDir,
    parameters: { PublicUrl: "{origin}" },
    users,
    limits: false,
    log: () => undefined,
    plugins: [recordingApi(apiCalls), libraryControls],
    ...options,
  });
  return {
    origin,
    play,
    dataDir,
    apiCalls,
    stop: async () => {
      await stop();
      // A client's pool needs a moment to see that its connections are gone; the next run may have the same port.
      await pause(50);
    },
  };
};

const recordingApi = (apiCalls: ApiCall[]): Plugin<HttpApis> => ({
  ...apigatewayv2,
  open: () => ({
    part: {
      handler: () => async (request, response) => {
        const { method = "", url = "", headers } = request;
        apiCalls.push({ method, url, headers, body: String((await readBody(request, gatewayBodyBytes)) ?? "") });
        response.writeHead(200, { "content-type": "application/json", "x-frame-options": "SAMEORIGIN" });
        response.end(JSON.stringify({ url }));
      },
      close: () => undefined,
    },
  }),
});
