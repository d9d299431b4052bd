/** A pattern of CloudFront paths or `aws s3 sync` filters: `*` is any run of characters, slashes included, `?` any one. */
export const matchesWildcard = (pattern: string, text: string): boolean => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(text);
};
