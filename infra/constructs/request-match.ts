import type { CfnWebACL } from "aws-cdk-lib/aws-wafv2";

/** The requests to which a rule of the web ACL applies. */
export type RequestMatch = CfnWebACL.StatementProperty;

/** Requests with this method, in capitals or not. */
export const methodIs = (method: "POST"): RequestMatch => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: "EXACTLY",
    searchString: method.toLowerCase(),
    textTransformations: [{ priority: 0, type: "LOWERCASE" }],
  },
});

/**
 * Requests whose path, as it came but in lower case, contains this pattern. WAF has no lookaround and no capturing
 * groups; a pattern has at most 512 characters.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-support.html
 */
export const pathHas = (pattern: RegExp): RequestMatch => ({
  regexMatchStatement: {
    fieldToMatch: { uriPath: {} },
    regexString: sourceOf(pattern),
    textTransformations: [{ priority: 0, type: "LOWERCASE" }],
  },
});

/**
 * Requests whose body contains this pattern, byte by byte. A body of more than 16 kB never matches: WAF does not see
 * all of it.
 */
export const bodyHas = (pattern: RegExp): RequestMatch => ({
  regexMatchStatement: {
    fieldToMatch: { body: { oversizeHandling: "NO_MATCH" } },
    regexString: sourceOf(pattern),
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

export const allOf = (...statements: readonly RequestMatch[]): RequestMatch => ({
  andStatement: { statements: [...statements] },
});

export const not = (statement: RequestMatch): RequestMatch => ({ notStatement: { statement } });

/** The pattern as PCRE writes it: JavaScript escapes the slash, PCRE does not need that. */
const sourceOf = (pattern: RegExp): string => pattern.source.replaceAll("\\/", "/");
