/**
 * E.164 of an Indonesian mobile number as people write it (`0812-3456-789`, `62 812…`, `+62 812…`), or undefined.
 * Subscriber numbers have 7 to 11 digits behind `+628`.
 */
export const mobileNumber = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s().-]/g, "").replace(/^(\+62|62|0)?(?=8)/, "+62");
  return /^\+628[1-9]\d{6,10}$/.test(digits) ? digits : undefined;
};

/** `+62812••••789`. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 6)}••••${phone.slice(-3)}`;
