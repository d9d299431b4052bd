/** A request as an endpoint sees it: without the platform's types, and not parsed yet. */
export interface HttpRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes exactly as they came, for signatures. */
  readonly bytes: Uint8Array;
  readonly language: "id" | "en";
  readonly caller: HttpCaller;
}

export type HttpCaller =
  | { readonly kind: "public" }
  /** `provedAt` is the instant at which the caller proved the phone. */
  | { readonly kind: "applicant"; readonly phone: string; readonly provedAt: string }
  | { readonly kind: "staff"; readonly username: string; readonly groups: readonly string[]; readonly office: string };

/** `body` is sent as JSON, unless it is a string: that is sent as it is. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Endpoint = (request: HttpRequest) => Promise<HttpResponse>;
