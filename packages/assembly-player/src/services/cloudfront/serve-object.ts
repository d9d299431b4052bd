import type { IncomingMessage, ServerResponse } from "node:http";
import { lookup } from "mrmime";
import type { StoredObject } from "../s3/bucket-contents.ts";
import { loadObject } from "../s3/loaded-object.ts";
import { compressionFor } from "./compression-for.ts";

/** Answers with an object as S3 behind CloudFront does: type by file ending, ETag, 304, compressed where it pays. */
export const serveObject = async (
  object: StoredObject,
  isCompressing: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { content, etag, modifiedAt, compressed } = await loadObject(object);
  const contentType = object.metadata["content-type"] ?? lookup(object.path) ?? "binary/octet-stream";
  const encoding = isCompressing ? compressionFor(request.headers["accept-encoding"], contentType, content) : undefined;
  const headers = {
    ...object.metadata,
    etag: encoding === undefined ? etag : `W/${etag}`,
    "last-modified": modifiedAt.toUTCString(),
    ...(encoding === undefined ? {} : { "content-encoding": encoding, vary: "Accept-Encoding" }),
  };
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding === undefined ? content : compressed(encoding);
  response.writeHead(200, { ...headers, "content-type": contentType, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
};
