/** A keys secret as the first deployment draws it, with this lasting secret. */
export const keysSecretOf = (lasting: string): string =>
  JSON.stringify({
    "applicant-token": [{ id: "1" }],
    "verification-code": [{ id: "1" }],
    lasting: lasting.padEnd(32, "."),
  });
