import type { Play } from "../play.ts";
import type { OpenPlugin } from "../plugin.ts";
import { createFrontDoor } from "./front-door.ts";
import { sendJson } from "./json-exchange.ts";
import type { RequestHandler } from "./request-handler.ts";

/** Everything behind the one address of a run: `/local/...` belongs to the run itself, all other paths to the template. */
export const createFront = (play: Play, plugins: readonly OpenPlugin[]): RequestHandler => {
  const door = createFrontDoor(play.origin);
  const site = plugins.findLast((plugin) => plugin.site !== undefined)?.site;
  return async (request, response) => {
    const asked = door.pathOf(request);
    if (asked.kind === "refused") return sendJson(response, asked.status, { message: asked.message });
    // Who types "localhost" would be another origin to the identity provider, and could not come back from signing in.
    if (door.isByAnotherName(request)) {
      response.writeHead(307, { location: `${play.origin}${request.url}` }).end();
      return;
    }
    // Pages may take "today" from the answers of their API, and here that lives by the local clock.
    response.setHeader("date", play.clock.now().toUTCString());
    if (!asked.isOwn && site !== undefined) return site(request, response);
    for (const plugin of plugins) {
      const handle = plugin.handlerOf?.(request, asked.path);
      if (handle !== undefined) return handle(request, response);
    }
    sendJson(response, 404, { message: `nothing at ${request.method} ${asked.path}` });
  };
};
