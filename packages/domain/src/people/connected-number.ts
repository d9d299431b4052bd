/** The office's WhatsApp number in E.164 from the setting's digits; undefined as long as it says `not-connected`. */
export const connectedNumber = (setting: string): string | undefined =>
  /^\d+$/.test(setting) ? `+${setting}` : undefined;
