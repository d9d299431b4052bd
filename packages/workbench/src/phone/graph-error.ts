/** What Meta answers when it does not take a message. `code` says which mistake it is; the HTTP status is only a hint. */
export interface GraphError {
  readonly httpStatus: number;
  readonly code: number;
  readonly message: string;
  readonly details: string;
}

/** The mistakes that the local WhatsApp end finds (Cloud API error codes, developers.facebook.com, read November 2026). */
export const graphErrors = {
  badToken: (): GraphError => ({
    httpStatus: 401,
    code: 190,
    message: "Invalid OAuth access token - Cannot parse access token",
    details: "the bearer token is not the access token of the local secret",
  }),
  invalidParameter: (details: string): GraphError => ({
    httpStatus: 400,
    code: 100,
    message: "(#100) Invalid parameter",
    details,
  }),
  missingParameter: (details: string): GraphError => ({
    httpStatus: 400,
    code: 131008,
    message: "(#131008) Required parameter is missing",
    details,
  }),
  invalidValue: (details: string): GraphError => ({
    httpStatus: 400,
    code: 131009,
    message: "(#131009) Parameter value is not valid",
    details,
  }),
  noSuchTemplate: (name: string, language: string): GraphError => ({
    httpStatus: 404,
    code: 132001,
    message: "(#132001) Template name does not exist in the translation",
    details: `template name (${name}) does not exist in ${language}`,
  }),
  parameterCount: (given: number, expected: number): GraphError => ({
    httpStatus: 400,
    code: 132000,
    message: "(#132000) Number of parameters does not match the expected number of params",
    details: `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  }),
} as const;

export const graphErrorBody = (error: GraphError, traceId: string) => ({
  error: {
    message: error.message,
    type: "OAuthException",
    code: error.code,
    error_data: { messaging_product: "whatsapp", details: error.details },
    fbtrace_id: traceId,
  },
});
