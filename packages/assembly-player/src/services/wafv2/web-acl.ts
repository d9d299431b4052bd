import type { IncomingMessage } from "node:http";
import type { LocalClock } from "../../clock/local-clock.ts";
import { gatewayBodyBytes, readBody } from "../../front/read-body.ts";
import type { TemplateModel } from "../../template/template-model.ts";
import { createRequestMatcher } from "./match-request.ts";
import { createRequestCount } from "./request-count.ts";
import { type WebAcl, webAclKind } from "./web-acl-kind.ts";

/** What a web ACL answers in place of the distribution. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebAclDoor {
  /** How the request is refused, or undefined: it may pass. */
  refusalOf(request: IncomingMessage): Promise<Refusal | undefined>;
}

type Rule = WebAcl["Rules"][number];
const defaultWindowSeconds = 300;

/**
 * The web ACL of this ARN. Its rules count by the local clock: who moves it on by ten minutes has waited for ten minutes.
 * Throws when the template has no such web ACL.
 */
export const openWebAcl = (model: TemplateModel, clock: LocalClock, arn: string): WebAclDoor => {
  const acl = model.all(webAclKind).find(({ attributes }) => attributes.Arn === arn)?.properties;
  if (acl === undefined) throw new Error(`the web ACL ${arn} is none of the template`);
  const rules = acl.Rules.toSorted((left, right) => left.Priority - right.Priority).map((rule) => openRule(rule, acl));
  return {
    refusalOf: async (request) => {
      const inspected = {
        method: request.method ?? "",
        path: (request.url ?? "/").split("?")[0] ?? "/",
        body: () => readBody(request, gatewayBodyBytes),
      };
      const address = request.socket.remoteAddress ?? "";
      for (const { isAbout, count, limit, refusal } of rules) {
        if (!(await isAbout(inspected))) continue;
        // What is refused counts as well: who goes on asking stays out.
        if (count.add(address, clock.nowMs()) > limit) return refusal;
      }
      return undefined;
    },
  };
};

const openRule = (rule: Rule, acl: WebAcl) => {
  const { Limit, EvaluationWindowSec, ScopeDownStatement } = rule.Statement.RateBasedStatement;
  return {
    isAbout: ScopeDownStatement === undefined ? async () => true : createRequestMatcher(ScopeDownStatement),
    count: createRequestCount(EvaluationWindowSec ?? defaultWindowSeconds),
    limit: Limit,
    refusal: refusalOf(rule, acl),
  };
};

const refusalOf = ({ Action, Name }: Rule, { CustomResponseBodies = {} }: WebAcl): Refusal => {
  const custom = Action.Block.CustomResponse;
  if (custom === undefined) return { status: 403, headers: {}, body: "" };
  const key = custom.CustomResponseBodyKey;
  const body = key === undefined ? undefined : CustomResponseBodies[key];
  if (key !== undefined && body === undefined) throw new Error(`the rule ${Name} has no response body ${key}`);
  return {
    status: custom.ResponseCode,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...Object.fromEntries((custom.ResponseHeaders ?? []).map((header) => [header.Name, header.Value])),
    },
    body: body?.Content ?? "",
  };
};
