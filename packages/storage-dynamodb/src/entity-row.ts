import type * as z from "zod/mini";
import type { Index, IndexId } from "./indexes.ts";
import type { ItemKey } from "./keys.ts";
import type { Kept } from "./retention.ts";

/**
 * How personal data are stored. `plain`: as they are, because somebody reads them or messages go there. `keyed id`: made with the keys
 * secret, so that the table alone does not tell whose it is. `last four`: of the NIK. `masked`: as people recognise their own.
 * `as in the item`: a copy of an item of another kind, with all that is personal there.
 * `in Meta's id`: ids of WhatsApp messages have the phone in base64, as Meta's own examples show.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/group/
 */
export type Protection = "plain" | "keyed id" | "last four" | "masked" | "in Meta's id" | "as in the item";

/** `until` is said of what goes before its item does. */
export type PersonalData = Protection | { readonly as: Protection; readonly until: string };

/** One index that items are in. A list is read from so many partitions, because each of them takes only so many writes a second. */
export interface InList {
  readonly index: IndexId;
  readonly partitions: number;
}

/** What somebody wants to know with an operation. A write asks as well, by its condition or its answer. */
export interface Questions {
  readonly get?: string;
  readonly put?: string;
  readonly update?: string;
}

/**
 * All that is known of the items of one kind. Attributes are named by paths: `contact.phone`, `applicants[].fullName`. What is in the key
 * alone is named by its part.
 */
export interface EntityRow<
  Path extends string = string,
  Part extends string = string,
  Schema extends z.ZodMiniObject = z.ZodMiniObject,
> {
  /** What an item says. */
  readonly holds: string;
  /** Makes the key of its parts; where there is but one item, its key. */
  readonly key: ItemKey | ((...parts: never[]) => ItemKey);
  /** What stands in the key, in this order. */
  readonly parts: readonly Part[];
  /** Its attributes, without those that belong to its lists and to all items. */
  readonly schema: Schema;
  readonly kept: Kept;
  readonly lists: readonly InList[];
  /** Which attribute names an item of which entity. */
  readonly refersTo: Readonly<Partial<Record<Path, string>>>;
  readonly personal: Readonly<Partial<Record<Path, PersonalData>>>;
  /** Attributes that are whole items of another entity, with all that is personal there. */
  readonly carries?: Readonly<Partial<Record<keyof z.infer<Schema> & string, string>>>;
  readonly asked: Questions;
}

/** The row of an entity whose items look like this, and whose key is made of these parts. */
export type RowOf<Schema extends z.ZodMiniObject, Part extends string = never> = EntityRow<
  PathOf<z.infer<Schema>> | Part | Index["partition" | "sort"],
  Part,
  Schema
>;

type PathOf<Value> = { [Name in keyof Value & string]-?: Under<Name, NonNullable<Value[Name]>> }[keyof Value & string];

type Under<Name extends string, Value> = Value extends string | number | boolean
  ? Name
  : Value extends readonly (infer One)[] | ReadonlySet<infer One>
    ? Under<`${Name}[]`, One>
    : `${Name}.${PathOf<Value>}`;
