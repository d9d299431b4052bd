import { whatsappTemplates } from "@sip/domain/notices/whatsapp-templates";

// Prints what an operator uploads to Meta before the first message: npx node infra/print-whatsapp-templates.ts
for (const { name, language, category, body, footer } of whatsappTemplates) {
  const lines = [`${name} · ${language} · ${category}`, body, ...(footer === undefined ? [] : [`(${footer})`])];
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
