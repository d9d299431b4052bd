import type { ReadIn } from "@sip/contracts/operation";
import type { Problem } from "@sip/contracts/problem-body";
import type { Alternative } from "@sip/contracts/queue/shapes";
import { setServerClock } from "./server-clock.ts";

/** Nobody waits longer than this on a phone; the service itself gives up after ten seconds. */
const patienceMs = 15_000;

export interface Refused {
  readonly kind: "refused";
  readonly status: number;
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;
}

/** `unreachable`: no answer came. Whether the request was carried out is not known. */
export type Answer<Body> = { readonly kind: "ok"; readonly body: Body } | Refused | { readonly kind: "unreachable" };

export interface Request {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Let the request outlive the page. */
  readonly keepalive?: boolean;
}

/** Never throws: what the service refuses and what does not arrive are answers too. The shape of a body is trusted. */
export const request = async <Body>(path: string, options: Request = {}): Promise<Answer<Body>> => {
  try {
    const response = await fetch(path, {
      method: options.method ?? "GET",
      headers: {
        accept: "application/json",
        "accept-language": document.documentElement.lang,
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      keepalive: options.keepalive === true,
      signal: AbortSignal.timeout(patienceMs),
    });
    setServerClock(response.headers.get("date"));
    if (response.ok) return { kind: "ok", body: (await response.json()) as Body };
    return refusalFrom(response);
  } catch {
    return { kind: "unreachable" };
  }
};

const refusalFrom = async (response: Response): Promise<Refused> => {
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  // Where the function did not come to answer, API Gateway has said whose request it was.
  const requestId = response.headers.get("apigw-requestid");
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  return {
    kind: "refused",
    status: response.status,
    problem: {
      type: "about:blank",
      title: "",
      detail: "",
      status: response.status,
      ...(requestId !== null && { requestId }),
      ...problem,
    },
    retryAfterSeconds: Number.isNaN(retryAfter) ? undefined : retryAfter,
  };
};

/** `session-full` of `https://…/session-full`. */
export const refusalName = (refused: Refused): string => refused.problem.type.split(/[/:#]/).at(-1) ?? "";

/** The nearest sessions with enough seats, where the refusal offers any. The shape of a body is trusted. */
export const alternativesOf = (refused: Refused): readonly ReadIn<typeof Alternative>[] =>
  (refused.problem.alternatives ?? []) as ReadIn<typeof Alternative>[];
