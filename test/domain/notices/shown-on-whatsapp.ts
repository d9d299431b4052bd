import type { Notice } from "@sip/domain/notices/notice";
import { whatsappTemplates } from "@sip/domain/notices/whatsapp-templates";

/** The message as its reader sees it. */
export const shownOnWhatsApp = ({ words: { whatsapp } }: Notice): string => {
  if (whatsapp === undefined) throw new Error("nothing is said by WhatsApp");
  if ("text" in whatsapp) return whatsapp.text;
  const { template, language, parameters } = whatsapp;
  const found = whatsappTemplates.find((entry) => entry.name === template && entry.language === language);
  if (found === undefined) throw new Error(`no template ${template} in ${language}`);
  return found.body.replace(/\{\{(\d+)\}\}/g, (_, position) => parameters[Number(position) - 1] ?? "");
};
