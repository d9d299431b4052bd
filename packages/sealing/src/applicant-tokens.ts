import type { ApplicantTokens } from "@sip/domain/people/ports";
import { errors, jwtVerify, SignJWT } from "jose";
import { deriveKey } from "./derive-key.ts";

const issuer = "sip";
const audience = "applicant";

/** JSON Web Tokens signed with the office's key (HS256): they survive a restart and need no look-up. */
export const openApplicantTokens = (keysSecret: string): ApplicantTokens => {
  const key = deriveKey(keysSecret, "applicant-token");
  return {
    issue: (phone, issuedAt, expiresAt, version = 0) =>
      new SignJWT({ ver: version })
        .setProtectedHeader({ alg: "HS256" })
        .setSubject(phone)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(new Date(issuedAt))
        .setExpirationTime(new Date(expiresAt))
        .sign(key),
    proofIn: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, key, {
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
