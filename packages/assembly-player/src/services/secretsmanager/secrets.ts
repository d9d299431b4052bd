import { randomInt, randomUUID } from "node:crypto";
import type { StateStore } from "../../state/state-store.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import { type Secret, secretKind } from "./secret-kind.ts";

export interface SecretValue {
  readonly arn: string;
  readonly name: string;
  readonly versionId: string;
  readonly value: string;
}

/** The template's secrets. A drawn one is drawn once in the life of a data directory. */
export interface Secrets {
  /** By name, ARN, or ARN without the six characters at its end. */
  find(idOrArn: string): SecretValue | undefined;
  /** The current value of one that must be there. Throws when there is none of that name or ARN. */
  value(idOrArn: string): string;
}

export const openSecrets = (model: TemplateModel, state: StateStore): Secrets => {
  state.migrate("secrets-1", [
    "CREATE TABLE secrets (arn TEXT PRIMARY KEY, version_id TEXT NOT NULL, value TEXT NOT NULL) STRICT",
  ]);
  const values = new Map<string, SecretValue>();
  for (const resource of model.all(secretKind)) {
    const arn = resource.ref;
    const stored = state.get<{ version_id: string; value: string }>("SELECT * FROM secrets WHERE arn = ?", arn);
    const value = resource.properties.SecretString ?? stored?.value ?? generate(resource.properties);
    const versionId = stored !== undefined && stored.value === value ? stored.version_id : randomUUID();
    state.run("INSERT OR REPLACE INTO secrets (arn, version_id, value) VALUES (?, ?, ?)", arn, versionId, value);
    const name = nameOf(resource);
    const found = { arn, name, versionId, value };
    for (const key of [arn, name, arn.replace(/-[^-]{6}$/, "")]) values.set(key, found);
  }
  return {
    find: (idOrArn) => values.get(idOrArn),
    value: (idOrArn) => {
      const found = values.get(idOrArn);
      if (found === undefined) throw new Error(`there is no secret ${idOrArn}`);
      return found.value;
    },
  };
};

const nameOf = ({ ref }: PlayedResource<Secret>): string => ref.replace(/^.*:secret:/, "").replace(/-[^-]{6}$/, "");

const lowercase = "abcdefghijklmnopqrstuvwxyz";
const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const defaultLength = 32;

const generate = ({ GenerateSecretString: rules }: Secret): string => {
  if (rules === undefined) return "";
  const drawn = draw(rules);
  const { SecretStringTemplate: template, GenerateStringKey: key } = rules;
  if (template === undefined || key === undefined) return drawn;
  return JSON.stringify({ ...(JSON.parse(template) as object), [key]: drawn });
};

const draw = (rules: NonNullable<Secret["GenerateSecretString"]>): string => {
  const excluded = new Set(rules.ExcludeCharacters ?? "");
  const classes = [
    rules.ExcludeLowercase === true ? "" : lowercase,
    rules.ExcludeUppercase === true ? "" : lowercase.toUpperCase(),
    rules.ExcludeNumbers === true ? "" : "0123456789",
    rules.ExcludePunctuation === true ? "" : punctuation,
    rules.IncludeSpace === true ? " " : "",
  ]
    .map((characters) => [...characters].filter((character) => !excluded.has(character)))
    .filter((characters) => characters.length > 0);
  const length = rules.PasswordLength ?? defaultLength;
  const needed = rules.RequireEachIncludedType === false ? [] : classes.slice(0, length);
  const all = classes.flat();
  const drawn = [...needed.map(one), ...Array.from({ length: length - needed.length }, () => one(all))];
  return shuffled(drawn).join("");
};

const one = (characters: readonly string[]): string => characters[randomInt(characters.length)] ?? "";

const shuffled = (characters: readonly string[]): string[] =>
  characters
    .map((character) => ({ character, order: randomInt(2 ** 40) }))
    .sort((left, right) => left.order - right.order)
    .map(({ character }) => character);
