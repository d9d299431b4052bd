import type { IncomingMessage } from "node:http";

/** Why a request is not let in, in words for the person who sent it. */
export interface NotLetIn {
  readonly status: 400 | 403 | 421;
  readonly message: string;
}

export interface FrontDoor {
  /** The path that is asked for and whether it is one of the run's own, or why nobody is to answer. */
  pathOf(
    request: IncomingMessage,
  ):
    | { readonly kind: "path"; readonly path: string; readonly isOwn: boolean }
    | ({ readonly kind: "refused" } & NotLetIn);
  /** Whether the request names this machine by another name than the run's own. */
  isByAnotherName(request: IncomingMessage): boolean;
}

/**
 * Whom the local run lets in at `origin`. Pages that are open in the same browser can reach this machine too: a name that
 * somebody points at 127.0.0.1 makes them one origin with the run, and a form needs nobody's leave to be sent.
 */
export const createFrontDoor = (origin: string): FrontDoor => {
  const { host } = new URL(origin);
  const otherNames = ["localhost", "[::1]"].map((name) => host.replace("127.0.0.1", name));
  return {
    pathOf: (request) => {
      if (![host, ...otherNames].includes(request.headers.host ?? "")) {
        return refused(421, `This is a local run. Its address is ${origin}`);
      }
      const target = request.url ?? "";
      // Two slashes would begin the name of another host, and so would a backslash.
      const url = target.startsWith("/") ? URL.parse(target, origin) : null;
      if (url?.origin !== origin)
        return refused(400, "This is no path: a path begins with one slash, such as /api/health");
      const isOwn = url.pathname === "/local" || url.pathname.startsWith("/local/");
      if (isOwn && isForeign(request, origin)) {
        return refused(403, `Only pages of ${origin} may use what is under /local`);
      }
      return { kind: "path", path: url.pathname, isOwn };
    },
    isByAnotherName: (request) => otherNames.includes(request.headers.host ?? ""),
  };
};

const refused = (status: NotLetIn["status"], message: string) => ({ kind: "refused", status, message }) as const;

/** A page that hides where it is says "null", as those of the run itself do when they lead on without a referrer. */
const isForeign = ({ headers }: IncomingMessage, origin: string): boolean => {
  if (headers.origin === undefined || headers.origin === origin) return false;
  return headers.origin !== "null" || headers["sec-fetch-site"] !== "same-origin";
};
