import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { StoredObject } from "./bucket-contents.ts";

/** An object's content in memory, and its compressed forms once somebody has asked for them. */
export interface LoadedObject {
  readonly content: Buffer;
  readonly etag: string;
  readonly modifiedAt: Date;
  compressed(encoding: "br" | "gzip"): Buffer;
}

const loaded = new WeakMap<StoredObject, LoadedObject>();

/** Reads the object's file, or takes what was read before if the file is still the same. */
export const loadObject = async (object: StoredObject): Promise<LoadedObject> => {
  const modifiedAt = (await stat(object.path)).mtime;
  const known = loaded.get(object);
  if (known?.modifiedAt.getTime() === modifiedAt.getTime()) return known;
  const content = withoutMarkers(await readFile(object.path), object.markers);
  const compressedForms = new Map<string, Buffer>();
  const fresh: LoadedObject = {
    content,
    etag: `"${createHash("md5").update(content).digest("hex")}"`,
    modifiedAt,
    compressed: (encoding) => {
      const form = compressedForms.get(encoding) ?? compress[encoding](content);
      compressedForms.set(encoding, form);
      return form;
    },
  };
  loaded.set(object, fresh);
  return fresh;
};

const compress = {
  br: (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => gzipSync(content),
} as const;

const withoutMarkers = (content: Buffer, markers: StoredObject["markers"]): Buffer => {
  const entries = Object.entries(markers);
  if (entries.length === 0) return content;
  return Buffer.from(
    entries.reduce((text, [marker, value]) => text.replaceAll(marker, () => value), content.toString("utf8")),
  );
};
