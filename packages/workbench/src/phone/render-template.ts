import { type GraphError, graphErrors } from "./graph-error.ts";
import type { GraphMessage } from "./graph-message.ts";
import type { WhatsappAccount } from "./whatsapp-account.ts";

type TemplateMessage = Extract<GraphMessage, { type: "template" }>;

export type RenderOutcome =
  | { readonly kind: "rendered"; readonly text: string }
  | { readonly kind: "refused"; readonly error: GraphError };

/** The message as its reader sees it; refused as Meta refuses it when the template or its parameters do not fit. */
export const renderTemplate = (templates: WhatsappAccount["templates"], message: TemplateMessage): RenderOutcome => {
  const { name, language, components = [] } = message.template;
  const body = templates[name]?.[language.code];
  if (body === undefined) return refused(graphErrors.noSuchTemplate(name, language.code));
  const values = components.flatMap((component) =>
    component.type === "body" ? component.parameters.map((parameter) => parameter.text) : [],
  );
  const expected = new Set(Array.from(body.matchAll(placeholder), ([, position]) => position)).size;
  if (values.length !== expected) return refused(graphErrors.parameterCount(values.length, expected));
  if (values.includes("")) return refused(graphErrors.missingParameter("Parameter of type text is missing text value"));
  if (values.some((value) => /[\n\t]| {5}/.test(value))) {
    return refused(
      graphErrors.invalidParameter("Param text cannot have new-line/tab characters or more than 4 consecutive spaces"),
    );
  }
  return { kind: "rendered", text: body.replaceAll(placeholder, (_, position) => values[Number(position) - 1] ?? "") };
};

const placeholder = /\{\{(\d+)\}\}/g;

const refused = (error: GraphError): RenderOutcome => ({ kind: "refused", error });
