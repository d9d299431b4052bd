import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { lookup } from "mrmime";
import type { StoredObject } from "./bucket-contents.ts";
import { compressedFor } from "./compressed-for.ts";

/** Answers with an object as S3 behind CloudFront does: type by file ending, ETag, 304, compressed where it pays. */
export const serveObject = async (
  object: StoredObject,
  isCompressing: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const content = await contentOf(object);
  const contentType = object.metadata["content-type"] ?? lookup(object.path) ?? "binary/octet-stream";
  const etag = `"${createHash("md5").update(content).digest("hex")}"`;
  const { encoding, body } = isCompressing
    ? compressedFor(String(request.headers["accept-encoding"] ?? ""), contentType, content)
    : { encoding: undefined, body: content };
  const headers = {
    ...object.metadata,
    etag: encoding === undefined ? etag : `W/${etag}`,
    "last-modified": (await stat(object.path)).mtime.toUTCString(),
    ...(encoding === undefined ? {} : { "content-encoding": encoding, vary: "Accept-Encoding" }),
  };
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-type": contentType, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
};

const contentOf = async ({ path, markers }: StoredObject): Promise<Buffer> => {
  const content = await readFile(path);
  const entries = Object.entries(markers);
  if (entries.length === 0) return content;
  return Buffer.from(
    entries.reduce((text, [marker, value]) => text.replaceAll(marker, () => value), content.toString("utf8")),
  );
};
