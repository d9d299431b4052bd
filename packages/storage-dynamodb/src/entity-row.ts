import type * as z from "zod/mini";
import type { Index, IndexId } from "./indexes.ts";
import type { ItemKey } from "./keys.ts";
import type { Kept } from "./retention.ts";

/**
 * How personal data are stored. `plain`: as they are, because somebody reads them or messages go there. `keyed id`:
 * made with the keys secret, so that the table alone does not tell whose it is. `last four`: of the NIK. `masked`: so
 * that only the owner recognises it. `as in the item`: a copy of another item, with all personal data of that. `in
 * Meta's id`: the id of a WhatsApp message contains the phone in base64, as Meta's own examples show.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/group/
 */
export type Protection = "plain" | "keyed id" | "last four" | "masked" | "in Meta's id" | "as in the item";

/** `until` says when an attribute is removed before its item is. */
export type PersonalData = Protection | { readonly as: Protection; readonly until: string };

/**
 * One index that items are in. A busy list is spread over several partitions: each takes only so many writes a second.
 */
export interface InList {
  readonly index: IndexId;
  readonly partitions: number;
}

/** The question that an operation answers. A write answers one too, by its condition or by what it returns. */
export interface Questions {
  readonly get?: string;
  readonly put?: string;
  readonly update?: string;
}

/**
 * All that is known of the items of one entity. Attributes are named by paths: `contact.phone`,
 * `applicants[].fullName`. What stands only in the key is named by the part of the key.
 */
export interface EntityRow<
  Path extends string = string,
  Part extends string = string,
  Schema extends z.ZodMiniObject = z.ZodMiniObject,
> {
  /** What an item says. */
  readonly holds: string;
  /** Makes a key from its parts; an entity with a single item has just the key. */
  readonly key: ItemKey | ((...parts: never[]) => ItemKey);
  /** The parts of the key, in this order. */
  readonly parts: readonly Part[];
  /** Its attributes, without those of its lists and those that all items have. */
  readonly schema: Schema;
  readonly kept: Kept;
  readonly lists: readonly InList[];
  /** Which attribute names an item of which entity. */
  readonly refersTo: Readonly<Partial<Record<Path, string>>>;
  readonly personal: Readonly<Partial<Record<Path, PersonalData>>>;
  /** Attributes that are whole items of another entity, with all personal data of that. */
  readonly carries?: Readonly<Partial<Record<keyof z.infer<Schema> & string, string>>>;
  readonly asked: Questions;
}

/** The row of an entity whose items have this schema and whose key has these parts. */
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
