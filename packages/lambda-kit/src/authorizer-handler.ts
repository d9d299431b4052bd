import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
  Context,
} from "aws-lambda";
import { composeOnce } from "./compose-once.ts";
import { kitLog } from "./kit-log.ts";
import { inRequest, inRun } from "./request-id.ts";

/**
 * A Lambda authorizer with simple responses. It says whose phone a bearer token belongs to, and since when. It refuses
 * nobody: API Gateway would answer a refusal with a bare 403, but the kit answers a caller without a phone with a 401
 * problem that people can read (`admission.ts`). (A request without the header never comes here: API Gateway answers 401 itself.)
 */
export const authorizerHandler = (compose: () => ProofIn | Promise<ProofIn>) => {
  const composed = composeOnce(compose);
  const identify = async ({
    identitySource,
  }: APIGatewayRequestAuthorizerEventV2): Promise<APIGatewaySimpleAuthorizerWithContextResult<Partial<Proof>>> => {
    const token = /^Bearer (\S+)$/i.exec(identitySource?.[0] ?? "")?.[1];
    const proof = token === undefined ? undefined : await (await composed())(token);
    return { isAuthorized: true, context: proof === undefined ? {} : { phone: proof.phone, provedAt: proof.provedAt } };
  };
  const identifyOrSay = (event: APIGatewayRequestAuthorizerEventV2) =>
    identify(event).catch((fault: unknown) => {
      // The platform logs it too, but under the id of the run. A caller who got 500 knows the id of the request.
      kitLog.fault("request-failed", fault);
      throw fault;
    });
  return (event: APIGatewayRequestAuthorizerEventV2, context: Context) =>
    inRun(context, () => inRequest(event.requestContext.requestId, () => identifyOrSay(event)));
};

interface Proof {
  readonly phone: string;
  readonly provedAt: string;
}

export type ProofIn = (token: string) => Promise<Proof | undefined>;
