import type { CfnWebACL } from "aws-cdk-lib/aws-wafv2";

/** Which requests a rule of the web ACL is about. */
export type RequestMatch = CfnWebACL.StatementProperty;

/** Requests of this method, however its letters are written. */
export const methodIs = (method: "POST"): RequestMatch => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: "EXACTLY",
    searchString: method.toLowerCase(),
    textTransformations: [{ priority: 0, type: "LOWERCASE" }],
  },
});

/**
 * Requests whose path, as it came and in lower case, has this pattern in it. WAF knows no lookaround and no capturing
 * groups, and a pattern has at most 512 characters.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-support.html
 */
export const pathHas = (pattern: RegExp): RequestMatch => ({
  regexMatchStatement: {
    fieldToMatch: { uriPath: {} },
    regexString: sourceOf(pattern),
    textTransformations: [{ priority: 0, type: "LOWERCASE" }],
  },
});

/** Requests whose body, byte by byte, has this pattern in it. A body of more than 16 kB, which WAF does not see whole, has none. */
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

/** A pattern as PCRE writes it: JavaScript escapes the slash, which PCRE has no need of. */
const sourceOf = (pattern: RegExp): string => pattern.source.replaceAll("\\/", "/");
