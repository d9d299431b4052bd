import type { AnswerOf, Operation, PathOf, WrittenIn } from "@sip/contracts/operation";
import { type Answer, type Request, request } from "./request.ts";

/** What an operation is asked with, by its own types. */
export type Call<Op extends Operation> = Pick<Request, "token" | "headers" | "keepalive"> & {
  readonly path: PathOf<Op["route"]["path"]>;
  /** What is undefined is left out. */
  readonly query?: Readonly<Partial<Record<keyof WrittenIn<Op["query"]>, string | undefined>>>;
  readonly body?: WrittenIn<Op["body"]>;
};

/** Asks an operation at its route. The types are the operation's; its schemas stay with the service. */
export const call = <Op extends Operation>(
  { method, path }: Op["route"],
  { path: names, query, ...more }: Call<Op>,
): Promise<Answer<AnswerOf<Op>>> => request(`${filled(path, names)}${queryText(query ?? {})}`, { ...more, method });

const filled = (path: string, names: object): string => {
  const values = new Map(Object.entries(names));
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.get(name) ?? ""));
};

const queryText = (query: object): string => {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
};
