/** What goes back to the client. */
export interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | string;
  /** For the access log: why the gateway answered in place of the function. */
  readonly error?: string;
  /** For the access log: the id of the function's run. */
  readonly runId?: string;
}

/** The gateway's own answers, in its own words. */
export const gatewayError = (
  statusCode: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GatewayAnswer => ({
  statusCode,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify({ message }),
  error: message,
});

interface FunctionAnswer {
  readonly statusCode?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

/** What a function's result (JSON) means in payload format 2.0: an answer with a status, or any value to be sent as JSON. */
export const answerOf = (result: string): GatewayAnswer => {
  const value = JSON.parse(result) as unknown;
  if (typeof value !== "object" || value === null || !("statusCode" in value)) {
    return {
      statusCode: 200,
      headers: { "content-type": "application/json" },
      body: typeof value === "string" ? value : result,
    };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded } = value as FunctionAnswer;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return gatewayError(500, "Internal Server Error");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    statusCode: status,
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      ...Object.fromEntries(
        Object.entries(headers).map(([name, header]) => [name.toLowerCase(), String(header)] as const),
      ),
      ...(cookies.length > 0 && { "set-cookie": cookies }),
    },
    body: isBase64Encoded === true ? Buffer.from(text, "base64") : text,
  };
};
