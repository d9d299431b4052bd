import * as z from "zod/mini";
import type { ResourceKind } from "./resource-kind.ts";
import { readSecretReference } from "./secret-reference.ts";

/**
 * The properties as the kind's schema types them, without those that have no effect on one machine.
 * Throws an error that names each property which cannot be played, by its path.
 */
export const checkProperties = <Properties>(kind: ResourceKind<Properties>, resolved: unknown): Properties => {
  const played = Object.keys(kind.noEffect).reduce((value, path) => without(value, path.split(".")), resolved);
  refuseStraySecrets(played, kind.secretsIn ?? [], []);
  const parsed = z.safeParse(kind.properties, played);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.flatMap(describeIssue).join("; "));
};

const refuseStraySecrets = (value: unknown, allowed: readonly string[], path: readonly string[]): void => {
  if (typeof value === "string" && readSecretReference(value) !== undefined && !allowed.includes(path.join("."))) {
    throw new Error(`property ${path.join(".")}: the dynamic reference ${value} is not played`);
  }
  if (Array.isArray(value)) for (const item of value) refuseStraySecrets(item, allowed, path);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) refuseStraySecrets(item, allowed, [...path, key]);
  }
};

const without = (value: unknown, path: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => without(item, path));
  const [name, ...rest] = path;
  if (typeof value !== "object" || value === null || name === undefined || !(name in value)) return value;
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return Object.fromEntries(entries.map(([key, item]) => [key, key === name ? without(item, rest) : item]));
};

const describeIssue = (issue: z.core.$ZodIssue): string[] => {
  const at = (...more: PropertyKey[]) => [...issue.path, ...more].map(String).join(".") || "Properties";
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `property ${at(key)} is not played`);
  return [`property ${at()} cannot be played: ${issue.message}`];
};
