import { everyOperation } from "@sip/contracts/every-operation";
import type { Operation } from "@sip/contracts/operation";

const operations = Object.values(everyOperation).map((operation) => ({
  operation,
  path: new RegExp(`^${operation.route.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}));

const operationAt = (method: string, path: string): Operation | undefined =>
  operations.find(
    ({ operation, path: pattern }) => operation.route.method === method && pattern.test(path.replace(/\?.*$/, "")),
  )?.operation;

/** What an answer has or lacks against its operation's description; nothing where it is as described. */
export const notAsDescribed = (method: string, path: string, status: number, body: unknown): readonly string[] => {
  const operation = operationAt(method, path);
  if (operation === undefined || status !== operation.answer.status) return [];
  const { schema } = operation.answer;
  if (schema === undefined) return [];
  const parsed = schema.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`);
  return beyond(body, parsed.data, "");
};

/** A schema that is not loose drops what it does not name: what is gone after reading was not described. */
const beyond = (sent: unknown, read: unknown, at: string): string[] => {
  if (typeof sent !== "object" || sent === null || typeof read !== "object" || read === null) return [];
  return Object.entries(sent).flatMap(([key, value]) =>
    Object.hasOwn(read, key)
      ? beyond(value, (read as Record<string, unknown>)[key], `${at}/${key}`)
      : [`${at}/${key} is not described`],
  );
};
