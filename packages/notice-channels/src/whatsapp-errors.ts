import type { RefusalClass } from "@sip/domain/notices/channels";

/**
 * The Cloud API's error codes (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes, read November 2026).
 * 131026 not on WhatsApp or too old an app; 131047 outside the 24-hour window (a template never is); 131049 Meta holds it
 * back for a day; 131051, 131053 kind and media; 131050, 131021 this person, this number.
 */
const recipientCodes = new Set([131021, 131026, 131030, 131047, 131049, 131050, 131051, 131053]);

/** 100, 131008, 131009 a parameter is wrong; 132xxx no such template, wrong parameters, paused, disabled, policy. */
const templateCodes = new Set([
  100, 131008, 131009, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069,
]);

/** 190 token, 10, 200 to 299 rights, 368 policy, 131031 locked, 131042 payment, 131045, 133010 registration, 131048 spam. */
const accountCodes = new Set([3, 10, 190, 368, 131005, 131031, 131042, 131045, 131048, 133010]);

/** 1, 2 unknown and service; 4, 80007, 130429 too much; 131000, 131016 trouble; 131056 too much to one; 133004 no server. */
const passingCodes = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131056, 133004]);

/** Whether an error passes by itself. Where the code says nothing, the HTTP status does. */
export const isPassing = (status: number, code: number | undefined): boolean => {
  if (code !== undefined && passingCodes.has(code)) return true;
  if (code !== undefined && (recipientCodes.has(code) || templateCodes.has(code) || accountCodes.has(code)))
    return false;
  return status === 408 || status === 429 || status >= 500;
};

/** Whom an error that stays concerns. One that nobody has heard of concerns the operators. */
export const refusalClassOf = (code: number | undefined): RefusalClass => {
  if (code === undefined) return "account";
  if (recipientCodes.has(code)) return "recipient";
  return templateCodes.has(code) ? "template" : "account";
};
