import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface CompressedBody {
  readonly encoding: "br" | "gzip" | undefined;
  readonly body: Buffer;
}

/** CloudFront compresses text between these sizes (Developer Guide, "Serve compressed files"). */
const minimumBytes = 1_000;
const maximumBytes = 10_000_000;
const compressible =
  /^(text\/|application\/(javascript|json|xml|manifest\+json|wasm|vnd\.|xhtml|x-javascript)|image\/svg|font\/)/;

export const compressedFor = (acceptEncoding: string, contentType: string, body: Buffer): CompressedBody => {
  if (body.length < minimumBytes || body.length > maximumBytes || !compressible.test(contentType)) {
    return { encoding: undefined, body };
  }
  if (/\bbr\b/.test(acceptEncoding)) {
    return { encoding: "br", body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  }
  if (/\bgzip\b/.test(acceptEncoding)) return { encoding: "gzip", body: gzipSync(body) };
  return { encoding: undefined, body };
};
