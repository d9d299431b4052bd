import { element } from "./element.js";

/* A message as its phone shows it: WhatsApp makes *words* bold, and phones make addresses into links. */

const bold = /\*([^*\n]+)\*/;
const address = /(https?:\/\/\S*[^\s.,)])/;

/** Every second part of a split by one group is what the group matched. */
const parts = (text, pattern, matched) =>
  text.split(pattern).map((part, index) => (index % 2 === 1 ? matched(part) : part));

export const readableText = ({ channel, text }) =>
  parts(text, address, (href) => element("a", { href, target: "_blank", rel: "noreferrer" }, href)).flatMap((part) =>
    typeof part === "string" && channel === "whatsapp"
      ? parts(part, bold, (words) => element("strong", {}, words))
      : [part],
  );

export const plainText = ({ channel, text }) =>
  channel === "whatsapp" ? text.replaceAll(/\*([^*\n]+)\*/g, "$1") : text;
