import type { ServerResponse } from "node:http";
import type { ResponseHeadersPolicy } from "./response-headers-policy-kind.ts";

interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  /** False: what the origin says stays. */
  readonly overrides: boolean;
}

/** Puts the headers of a policy on whatever answer is written to `response`. */
export const applyResponseHeaders = (response: ServerResponse, policy: ResponseHeadersPolicy): void => {
  const headers = headersOf(policy);
  const removed = policy.RemoveHeadersConfig?.Items ?? [];
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
    const given = rest.find((value) => typeof value === "object") ?? {};
    for (const [name, value] of namedHeaders(given)) response.setHeader(name, value);
    for (const { Header } of removed) response.removeHeader(Header);
    for (const { name, value, overrides } of headers) {
      if (overrides || !response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead(status);
  };
};

type HeaderValue = string | number | readonly string[];

/** `writeHead` takes an object, or names and values in turn. */
const namedHeaders = (given: object): [string, HeaderValue][] => {
  if (!Array.isArray(given)) return Object.entries(given).filter(([, value]) => value !== undefined);
  const values: HeaderValue[] = given.flat();
  return values.flatMap((name, index) => (index % 2 === 0 ? [[String(name), values[index + 1] ?? ""]] : []));
};

const headersOf = ({
  SecurityHeadersConfig: security = {},
  CustomHeadersConfig: custom,
}: ResponseHeadersPolicy): PolicyHeader[] => {
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } = security;
  const header = (name: string, value: string | undefined, part: { readonly Override: boolean } | undefined) =>
    value === undefined || part === undefined ? [] : [{ name, value, overrides: part.Override }];
  return [
    ...header("content-security-policy", ContentSecurityPolicy?.ContentSecurityPolicy, ContentSecurityPolicy),
    ...header("x-content-type-options", "nosniff", ContentTypeOptions),
    ...header("x-frame-options", FrameOptions?.FrameOption, FrameOptions),
    ...header("referrer-policy", ReferrerPolicy?.ReferrerPolicy, ReferrerPolicy),
    ...header("strict-transport-security", transportSecurity(StrictTransportSecurity), StrictTransportSecurity),
    ...(custom?.Items ?? []).map(({ Header, Value, Override }) => ({
      name: Header,
      value: Value,
      overrides: Override,
    })),
  ];
};

type TransportSecurity = NonNullable<ResponseHeadersPolicy["SecurityHeadersConfig"]>["StrictTransportSecurity"];

const transportSecurity = (config: TransportSecurity): string | undefined =>
  config === undefined
    ? undefined
    : [
        `max-age=${config.AccessControlMaxAgeSec}`,
        ...(config.IncludeSubdomains ? ["includeSubDomains"] : []),
        ...(config.Preload ? ["preload"] : []),
      ].join("; ");
