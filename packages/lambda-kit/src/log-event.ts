/** INFO says how things go. ERROR is a fault: by the level of their lines the alarms count faults. */
export type LogLevel = "INFO" | "ERROR";

/**
 * What stands in a field. It says nothing of a person: it is a number, or a word of a closed list. A text that is open has to say
 * why no person can be in it.
 */
export type LogField = { readonly says: string; readonly optional?: true } & (
  | { readonly holds: "number" | readonly string[] }
  | { readonly holds: "text"; readonly ofNobody: string }
);

/** One kind of line. Its sentences are for docs/LOGS.md; they go into no bundle, since code takes the type of a table alone. */
export interface LogEvent {
  readonly level: LogLevel;
  /** What happened. */
  readonly means: string;
  /** What an operator does about it; missing where nothing is to be done. */
  readonly toDo?: string;
  readonly fields: Readonly<Record<string, LogField>>;
}

/** Events by name: a noun and a past participle, `debt-settled`, with `not` between them for what could not be done. */
export type LogEvents = Readonly<Record<string, LogEvent>>;

type ValueOf<Field> = Field extends { readonly holds: "number" }
  ? number
  : Field extends { readonly holds: readonly (infer Word)[] }
    ? Word
    : string;

type OptionalIn<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { readonly optional: true } ? Name : never;
}[keyof Fields];

/** The fields of an event as they are written. */
export type FieldsOf<Event extends LogEvent> = {
  readonly [Name in Exclude<keyof Event["fields"], OptionalIn<Event["fields"]>>]: ValueOf<Event["fields"][Name]>;
} & { readonly [Name in OptionalIn<Event["fields"]>]?: ValueOf<Event["fields"][Name]> };

/** The names of the events of a level. */
export type NamesAt<Level extends LogLevel, Events extends LogEvents> = {
  [Name in keyof Events & string]: Events[Name]["level"] extends Level ? Name : never;
}[keyof Events & string];
