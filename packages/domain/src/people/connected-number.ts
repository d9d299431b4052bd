/**
 * The office's WhatsApp number in E.164, from the digits of the setting; undefined while that says `not-connected`.
 */
export const connectedNumber = (setting: string): string | undefined =>
  /^\d+$/.test(setting) ? `+${setting}` : undefined;
