/** A person gives up after ten seconds. */
const patienceMs = 10_000;

/** Compared as text: something that is not SIP may answer 200 with its own page. */
const wellAnswer = JSON.stringify({ status: "ok" });

/**
 * Asks for SIP's health at the site's address, as people reach it: through the web ACL, the distribution, the API, a
 * function and the table. It asks twice, because one lost connection hurts nobody. Throws when both answers were bad.
 */
export const probe = async (siteUrl: string): Promise<void> => {
  const ask = () => askOnce(`${siteUrl}/api/health`);
  await ask().catch(ask);
};

const askOnce = async (url: string): Promise<void> => {
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(patienceMs) });
  if (answer.status !== 200) throw new Error(`the site answered ${answer.status}`);
  if ((await answer.text()) !== wellAnswer) throw new Error("the site answered something else than its health");
};
