/** CloudFront compresses text between these sizes (Developer Guide, "Serve compressed files"). */
const minimumBytes = 1_000;
const maximumBytes = 10_000_000;
const compressible =
  /^(text\/|application\/(javascript|json|xml|manifest\+json|wasm|vnd\.|xhtml|x-javascript)|image\/svg|font\/)/;

/** The encoding that a body is compressed with; undefined when it goes as it is. */
export const compressionFor = (
  acceptEncoding: string | string[] | undefined,
  contentType: string,
  body: Buffer,
): "br" | "gzip" | undefined => {
  if (body.length < minimumBytes || body.length > maximumBytes || !compressible.test(contentType)) return undefined;
  const accepted = String(acceptEncoding ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
};
