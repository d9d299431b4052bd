import type { InspectedField, Statement } from "./web-acl-kind.ts";

/** What a rule can look at. The body is fetched only by a statement that asks for it. */
export interface InspectedRequest {
  readonly method: string;
  /** As it came: nothing is decoded, and no dots or slashes are tidied up. */
  readonly path: string;
  /** Undefined when it is longer than any function takes. */
  body(): Promise<Buffer | undefined>;
}

/** Whether a request is one that a rule is about. */
export type RequestMatcher = (request: InspectedRequest) => Promise<boolean>;

/** WAF sees this much of a body in front of CloudFront, unless the web ACL pays for more. */
const inspectedBytes = 16 * 1024;

/** Throws when a statement says nothing or more than one thing, or has a pattern that cannot be read. */
export const createRequestMatcher = (statement: Statement): RequestMatcher => {
  const { ByteMatchStatement, RegexMatchStatement, AndStatement, OrStatement, NotStatement } = statement;
  if (Object.keys(statement).length !== 1) throw new Error("a statement of a web ACL says one thing");
  if (ByteMatchStatement !== undefined) {
    const { SearchString } = ByteMatchStatement;
    return matcherOf(ByteMatchStatement, (text) => text === SearchString);
  }
  if (RegexMatchStatement !== undefined) {
    const pattern = new RegExp(RegexMatchStatement.RegexString);
    return matcherOf(RegexMatchStatement, (text) => pattern.test(text));
  }
  if (NotStatement !== undefined) {
    const inner = createRequestMatcher(NotStatement.Statement);
    return async (request) => !(await inner(request));
  }
  const parts = (AndStatement ?? OrStatement)?.Statements.map(createRequestMatcher) ?? [];
  const isDecidedBy = OrStatement !== undefined;
  return async (request) => {
    for (const part of parts) if ((await part(request)) === isDecidedBy) return isDecidedBy;
    return !isDecidedBy;
  };
};

interface TextMatch {
  readonly FieldToMatch: InspectedField;
  readonly TextTransformations: readonly { readonly Type: "NONE" | "LOWERCASE" }[];
}

const matcherOf = ({ FieldToMatch, TextTransformations }: TextMatch, matches: (text: string) => boolean) => {
  const isInLowerCase = TextTransformations.some(({ Type }) => Type === "LOWERCASE");
  const test = (text: string) => matches(isInLowerCase ? text.toLowerCase() : text);
  const { Method, UriPath, Body } = FieldToMatch;
  if ([Method, UriPath, Body].filter((part) => part !== undefined).length !== 1) {
    throw new Error("a statement of a web ACL looks at one part of the request");
  }
  return async (request: InspectedRequest): Promise<boolean> => {
    if (Method !== undefined) return test(request.method);
    if (UriPath !== undefined) return test(request.path);
    const body = await request.body();
    if (body === undefined || body.length > inspectedBytes) return Body?.OversizeHandling === "MATCH";
    return test(body.toString("latin1"));
  };
};
