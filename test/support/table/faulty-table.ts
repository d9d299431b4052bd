import { ProvisionedThroughputExceededException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { Table } from "@sip/storage-dynamodb/table";
import { clientFor } from "./table.ts";

/** What may happen to a request on its way to the engine and back. */
export const faultKinds = [
  /** It never arrived. */
  "dropped-before",
  /** It was done and the answer is lost. */
  "dropped-after",
  "throttled",
  /** Another transaction was at one of the items. */
  "conflict",
  /** It was done, and done again under another token: the second time its own success stands in the way. */
  "own-success",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Faults {
  /** The fault for the `position`-th request (from 1 on), or none. Retries by the SDK count as requests. */
  at: (position: number, operation: string) => FaultKind | undefined;
  /** Operations as they came, in order. */
  readonly seen: string[];
}

const dropped = (): Error => Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });

const throttled = (): Error =>
  new ProvisionedThroughputExceededException({ message: "throttled", $metadata: { httpStatusCode: 400 } });

const conflict = (items: number): Error =>
  new TransactionCanceledException({
    message: "conflict",
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: Array.from({ length: items }, (_, index) => ({
      Code: index === 0 ? "TransactionConflict" : "None",
    })),
  });

/** The same table through a client whose wire breaks where `faults` says so, below the SDK's own retries. */
export const faultyTable = (table: Table, endpoint: string): { readonly table: Table; readonly faults: Faults } => {
  const client = clientFor(endpoint);
  const faults: Faults = { at: () => undefined, seen: [] };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context.commandName ?? "").replace(/Command$/, "");
      faults.seen.push(operation);
      const { request } = args;
      if (!isHttp(request)) throw new Error("not a request as the SDK sends it");
      switch (faults.at(faults.seen.length, operation)) {
        case "dropped-before":
          throw dropped();
        case "dropped-after":
          await next(args);
          throw dropped();
        case "throttled":
          throw throttled();
        case "conflict":
          if (operation !== "TransactWriteItems") return next(args);
          throw conflict(JSON.parse(textOf(request)).TransactItems.length);
        case "own-success":
          if (operation !== "TransactWriteItems") return next(args);
          await next(args);
          request.body = textOf(request).replace(/("ClientRequestToken":")[^"]{8}/, "$1ffffffff");
          return next(args);
        default:
          return next(args);
      }
    },
    { step: "deserialize", name: "faults", priority: "low" },
  );
  return { table: { client, name: table.name }, faults };
};

interface HttpBody {
  body: string | Uint8Array;
}

const isHttp = (request: unknown): request is HttpBody =>
  typeof request === "object" &&
  request !== null &&
  "body" in request &&
  (typeof request.body === "string" || request.body instanceof Uint8Array);

const textOf = ({ body }: HttpBody): string => (typeof body === "string" ? body : new TextDecoder().decode(body));
