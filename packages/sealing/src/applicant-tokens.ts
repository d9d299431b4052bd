import type { ApplicantTokens } from "@sip/domain/people/ports";
import { errors, jwtVerify, SignJWT } from "jose";
import { purposeKeys } from "./purpose-keys.ts";

const issuer = "sip";
const audience = "applicant";

/**
 * JSON Web Tokens signed with the office's key (HS256): they survive a restart and need no look-up. `kid` names the key, so that
 * tokens of the key before are good until they expire, or until that key is taken out.
 */
export const openApplicantTokens = (keysSecret: string): ApplicantTokens => {
  const keys = purposeKeys(keysSecret, "applicant-token");
  const keyAt =
    (now: string) =>
    ({ kid }: { kid?: string }): Uint8Array => {
      const found = keys.accepted(now).find(({ id }) => id === kid);
      if (found === undefined) throw new errors.JWSInvalid("made with a key that is not accepted");
      return found.key;
    };
  return {
    issue: (phone, issuedAt, expiresAt, version = 0) => {
      const { id, key } = keys.signing(issuedAt);
      return new SignJWT({ ver: version })
        .setProtectedHeader({ alg: "HS256", kid: id })
        .setSubject(phone)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(new Date(issuedAt))
        .setExpirationTime(new Date(expiresAt))
        .sign(key);
    },
    proofIn: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, keyAt(now), {
          issuer,
          audience,
          algorithms: ["HS256"],
          currentDate: new Date(now),
        });
        if (payload.sub === undefined || payload.iat === undefined) return undefined;
        const version = typeof payload.ver === "number" ? payload.ver : 0;
        return { phone: payload.sub, provedAt: new Date(payload.iat * 1000).toISOString(), version };
      } catch (fault) {
        if (fault instanceof errors.JOSEError) return undefined;
        throw fault;
      }
    },
  };
};
