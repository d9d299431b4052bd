import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { processorMs } from "./aws-figures.ts";
import { compute, currentRun, type Run } from "./sandbox.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Who answers what leaves a function. */
export interface Ends {
  /** `service` is the SDK's name of the protocol, `DynamoDB_20120810`, `AWSEvents` or `AmazonSQS`. */
  sdk(run: Run, service: string, operation: string, body: string): Promise<{ status: number; body: string }>;
  http(run: Run, url: URL, request: { readonly body: string }): Promise<Response>;
}

const never = new Promise<never>(() => undefined);

/** A function that was cut off hears nothing any more. */
const unlessOver = async <Answer>(run: Run, answer: Promise<Answer>): Promise<Answer> => {
  const came = await answer;
  return run.isOver ? never : came;
};

/**
 * Leads what the functions of this thread ask of AWS and the world to the model, below the SDK's own retries and above any
 * socket. Asking costs a processor's time, wherever it goes.
 */
export const takeOverWire = (clock: VirtualClock, ends: Ends): void => {
  const runOf = (): Run => {
    const run = currentRun.getStore();
    if (run === undefined) throw new Error("somebody who is no function asked AWS for something");
    return run;
  };
  const handle = async (request: SdkRequest) => {
    const run = runOf();
    if (run.isOver) return never;
    await compute(clock, run, processorMs.call);
    const [service = "", operation = ""] = (request.headers["x-amz-target"] ?? "").split(".");
    const body = typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body);
    const answer = await unlessOver(run, ends.sdk(run, service, operation, body));
    return { response: { statusCode: answer.status, headers: {}, body: Buffer.from(answer.body) } };
  };
  // Nobody here looks at a signature, and making it is a tenth of what a call costs this machine.
  const sign = async (request: SdkRequest) => request;
  for (const { config } of [new DynamoDBClient({}), new EventBridgeClient({}), new SQSClient({})]) {
    Object.assign(Object.getPrototypeOf(config.requestHandler), { handle });
    for (const { signer } of config.httpAuthSchemes ?? []) Object.assign(Object.getPrototypeOf(signer), { sign });
  }
  globalThis.fetch = async (url, request) => {
    const run = runOf();
    if (run.isOver) return never;
    const asked = new URL(String(url));
    // The secrets extension beside the function keeps what it read: asking it costs next to nothing.
    if (asked.hostname !== "localhost") await compute(clock, run, processorMs.call);
    return unlessOver(run, ends.http(run, asked, { body: String(request?.body ?? "") }));
  };
};

interface SdkRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
