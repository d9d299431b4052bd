import { createFrontDoor } from "./front/front-door.ts";
import type { RequestHandler } from "./front/request-handler.ts";
import type { LocalSystem } from "./local-system.ts";
import { sendJson } from "./page/json-exchange.ts";
import { createLocalControls } from "./page/local-controls.ts";
import { servePage } from "./page/local-page.ts";
import type { MessageStore } from "./phone/message-store.ts";
import { createStatusWebhooks } from "./phone/status-webhooks.ts";
import { createWhatsappEnd } from "./phone/whatsapp-end.ts";
import { createPagesFront } from "./services/cloudfront/pages-front.ts";
import { startIdentityProvider } from "./services/cognito/identity-provider.ts";
import { readLocalPool } from "./services/cognito/local-pool.ts";
import { loadSigningKeys } from "./services/cognito/signing-keys.ts";
import { identityPath } from "./services/cognito/user-pool-kind.ts";

export interface Front {
  readonly handle: RequestHandler;
  stop(): Promise<void>;
}

/**
 * Everything behind the one address of a local run: `/local/...` belongs to the run itself (its page and controls, the
 * OpenID provider, the WhatsApp end), all other paths to the template's distribution.
 */
export const createFront = async (system: LocalSystem, messages: MessageStore): Promise<Front> => {
  const pool = readLocalPool(system);
  const keys = pool === undefined ? undefined : await loadSigningKeys(system.state);
  const staff = pool === undefined || keys === undefined ? undefined : { pool, keys };
  const identity = staff === undefined ? undefined : startIdentityProvider(system, staff.pool, staff.keys);
  const { whatsapp } = system.options;
  const webhooks = whatsapp === undefined ? undefined : createStatusWebhooks(system, whatsapp, messages);
  const whatsappEnd =
    whatsapp === undefined || webhooks === undefined
      ? undefined
      : createWhatsappEnd(system, whatsapp, messages, webhooks);
  const controlFor = createLocalControls({ system, messages, staff, webhooks });
  const pages = createPagesFront(system);
  const door = createFrontDoor(system.origin);

  return {
    handle: async (request, response) => {
      const asked = door.pathOf(request);
      if (asked.kind === "refused") return sendJson(response, asked.status, { message: asked.message });
      // Who types "localhost" would be another origin to the identity provider, and could not come back from signing in.
      if (door.isByAnotherName(request)) {
        response.writeHead(307, { location: `${system.origin}${request.url}` }).end();
        return;
      }
      // The pages take "today" from the service's answers, and here the service lives by the local clock.
      response.setHeader("date", system.clock.now().toUTCString());
      const pathname = asked.path;
      if (pathname !== "/local" && !pathname.startsWith("/local/")) return pages(request, response);
      if (pathname.startsWith(`${identityPath}/`) && identity !== undefined) return identity.handle(request, response);
      if (pathname.startsWith("/local/whatsapp/") && whatsappEnd !== undefined) return whatsappEnd(request, response);
      const control = controlFor(request);
      if (control !== undefined) return control(request, response);
      if (request.method === "GET" && (await servePage(pathname, response))) return;
      sendJson(response, 404, { message: `nothing at ${request.method} ${pathname}` });
    },
    stop: async () => identity?.stop(),
  };
};
