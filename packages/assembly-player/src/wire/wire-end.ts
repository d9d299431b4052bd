import type { AwsRefusal } from "./aws-refusal.ts";
import type { Caller } from "./caller.ts";

/** What a service answers to AWS SDKs. Refusals are thrown. */
export type WireEnd = JsonEnd | QueryEnd | ExtensionEnd;

/** The JSON protocols: the header `X-Amz-Target` names service and operation. */
export interface JsonEnd {
  readonly protocol: "json";
  /** The header up to its dot. */
  readonly target: string;
  answer(operation: string, body: Buffer, caller: Caller): WireAnswer | Promise<WireAnswer>;
}

/** The Query protocol: a form comes in, XML goes out. */
export interface QueryEnd {
  readonly protocol: "query";
  /** The service in the scope of the request's signature. */
  readonly signedFor: string;
  answer(form: URLSearchParams, caller: Caller): WireAnswer;
  refusal(refusal: AwsRefusal): string;
}

/** What an extension of Lambda answers to the function beside it. */
export interface ExtensionEnd {
  readonly protocol: "extension";
  readonly path: string;
  answer(query: URLSearchParams, caller: Caller): WireAnswer;
}

export interface WireAnswer {
  readonly statusCode: number;
  readonly contentType: string;
  readonly body: Buffer | string;
}

export const jsonAnswer = (answer: object, contentType = "application/x-amz-json-1.0"): WireAnswer => ({
  statusCode: 200,
  contentType,
  body: JSON.stringify(answer),
});
