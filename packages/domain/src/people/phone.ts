/**
 * An Indonesian mobile number as people write it (08…, 8…, 62…, +62…, with spaces, dots, dashes or brackets) in E.164,
 * or undefined for anything else. Landlines cannot get messages, so they are refused.
 */
export const readPhone = (written: string): string | undefined => {
  const compact = written.replace(/[\s.()-]/g, "");
  if (!/^\+?\d+$/.test(compact)) return undefined;
  const national = compact.replace(/^(?:\+62|62|0)/, "");
  const phone = `+62${national}`;
  return /^\+628[1-9]\d{6,10}$/.test(phone) ? phone : undefined;
};

/** `+62812••••789`: enough to recognise one's own number, too little to call it. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 6)}••••${phone.slice(-3)}`;
