import * as z from "zod/mini";

/** Which headers, query strings and cookies of a request go on to the origin: a policy of CloudFront says so for each. */
const cookies = z.strictObject({
  CookieBehavior: z.enum(["none", "whitelist", "all"]),
  Cookies: z.optional(z.array(z.string())),
});
const headers = z.strictObject({
  HeaderBehavior: z.enum(["none", "whitelist", "allViewer", "allExcept"]),
  Headers: z.optional(z.array(z.string())),
});
const queryStrings = z.strictObject({
  QueryStringBehavior: z.enum(["none", "whitelist", "all"]),
  QueryStrings: z.optional(z.array(z.string())),
});
export const forwardedParts = z.strictObject({
  CookiesConfig: cookies,
  HeadersConfig: headers,
  QueryStringsConfig: queryStrings,
});
export type ForwardedParts = z.infer<typeof forwardedParts>;

const all = { CookiesConfig: { CookieBehavior: "all" }, QueryStringsConfig: { QueryStringBehavior: "all" } } as const;

export const nothingForwarded: ForwardedParts = {
  CookiesConfig: { CookieBehavior: "none" },
  HeadersConfig: { HeaderBehavior: "none" },
  QueryStringsConfig: { QueryStringBehavior: "none" },
};

/** AWS's own policies that CDK names, by their ids (CloudFront Developer Guide, "managed policies", read November 2026). */
export const managedPolicies: Readonly<Record<string, ForwardedParts>> = {
  // CachingOptimized, CachingOptimizedForUncompressedObjects, CachingDisabled
  "658327ea-f89d-4fab-a63d-7e88639e58f6": nothingForwarded,
  "b2884449-e4de-46a7-ac36-70bc7f1ddd6d": nothingForwarded,
  "4135ea2d-6df8-44a3-9df3-4b5a84be39ad": nothingForwarded,
  // AllViewer, AllViewerExceptHostHeader
  "216adef6-5c7f-47e4-b989-5492eafa07d3": { ...all, HeadersConfig: { HeaderBehavior: "allViewer" } },
  "b689b0a8-53d0-40ab-baf2-68738e2966ac": { ...all, HeadersConfig: { HeaderBehavior: "allExcept", Headers: ["host"] } },
};
