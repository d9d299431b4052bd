import type {
  APIGatewayRequestAuthorizerEventV2,
  APIGatewaySimpleAuthorizerWithContextResult,
  Context,
} from "aws-lambda";
import { composeOnce } from "./compose-once.ts";

/**
 * A Lambda authorizer with simple responses. It says whose phone a bearer token belongs to, and since when, and turns nobody away: a
 * refusal here would leave as API Gateway's bare 403, while the kit answers a caller without a phone with a 401 problem
 * that people can read. (A request without the header never comes here: API Gateway answers it with 401 itself.)
 */
export const authorizerHandler = (compose: () => ProofIn | Promise<ProofIn>) => {
  const composed = composeOnce(compose);
  return async (
    event: APIGatewayRequestAuthorizerEventV2,
    _context: Context,
  ): Promise<APIGatewaySimpleAuthorizerWithContextResult<Partial<Proof>>> => {
    const token = /^Bearer (\S+)$/i.exec(event.identitySource?.[0] ?? "")?.[1];
    const proof = token === undefined ? undefined : await (await composed())(token);
    return { isAuthorized: true, context: proof === undefined ? {} : { phone: proof.phone, provedAt: proof.provedAt } };
  };
};

interface Proof {
  readonly phone: string;
  readonly provedAt: string;
}

export type ProofIn = (token: string) => Promise<Proof | undefined>;
