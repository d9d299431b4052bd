/** A pattern of policies, CloudFront paths or `aws s3 sync` filters: `*` is any run of characters, slashes included, `?` any one. */
export const wildcard = (pattern: string, flags: "i" | "" = ""): RegExp => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, `s${flags}`);
};
