import { serverNowMs } from "../api/server-clock.ts";
import { storedValue } from "../storage/stored-value.ts";

/** What proves the phone to the service until it expires; kept on this device so that people find their bookings again. */
export interface PhoneToken {
  readonly token: string;
  readonly expiresAt: string;
  /** E.164. */
  readonly phone: string;
}

const kept = storedValue<PhoneToken>("local", "sip.phone");

export const phoneToken = (): PhoneToken | undefined => {
  const token = kept.read();
  return token !== undefined && Date.parse(token.expiresAt) > serverNowMs() ? token : undefined;
};

export const keepPhoneToken = kept.write;

export const forgetPhoneToken = kept.clear;
