import { receiveWhatsApp } from "@sip/contracts/notices/routes";
import { requestVerification } from "@sip/contracts/people/routes";
import { allOf, bodyHas, methodIs, not, pathHas, type RequestMatch } from "./request-match.ts";

/**
 * How many requests of a kind one network address may send. Above that the web ACL answers 429 until there are fewer.
 */
export interface AddressLimit {
  /** The rule's name, and that of its metric. */
  readonly name: "codes" | "proofs" | "writing" | "all";
  readonly requests: number;
  /** WAF counts over one of these spans. */
  readonly withinSeconds: 60 | 120 | 300 | 600;
  /** Which requests count; all if missing. */
  readonly counts?: RequestMatch;
  /** Operators are told when more requests than this are refused in five minutes. */
  readonly alarmAbove: number;
  /** Who is hurt when it refuses, as a sentence. */
  readonly whoIsHurt: string;
  /** What to do, for the person who is refused. */
  readonly says: { readonly id: string; readonly en: string };
}

/**
 * A rule that another spelling of the path avoids protects nothing. API Gateway reads `/api/verifications/` and
 * `/api/%76erifications` as `/api/verifications`, and its documents do not say what else. So an unusual path counts
 * too: no page and no system of ours writes one. Routes distinguish upper and lower case; WAF compares in lower case,
 * which does no harm.
 */
const asksForProof = pathHas(new RegExp(`^${requestVerification.path}$|[^a-z0-9/-]|//|/$`));

/**
 * The other way of proving a phone costs nothing: the person sends the message. The whole body is compared with what
 * the pages send, so that no double key, escape or blank is taken for it and still gets a code.
 */
const provesByOwnMessage = bodyHas(
  /^\{"phone":"\+628[1-9][0-9]{6,10}","channel":"inbound"(?:,"language":"(?:id|en)")?\}$/,
);

/** Meta sends thousands of receipts from few addresses. They are signed, so only `all` counts them. */
const isReceipt = pathHas(new RegExp(`^${receiveWhatsApp.path}$`));

const sharesAddress =
  "People who share a network address with very many others are turned away until it grows quieter.";

/**
 * At 14:00 a carrier has thousands of honest phones behind one address; these numbers allow 2,000 of them. An address
 * has 64,000 ports, and carriers give each phone at least some thirty, so there cannot be many more. But no address may
 * use more than half of what a route takes from everybody (request-limits.ts): one machine must not shut everybody out.
 *
 * WAF counts over the last seconds, repeatedly, and some seconds late: a sudden rush gets more than these numbers
 * before it is refused. Refused requests count too, so an address that goes on asking stays out. The lowest limit is
 * 10.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html
 */
export const addressLimits: readonly AddressLimit[] = [
  {
    name: "codes",
    // A code costs up to 0.90 USD by SMS. The hall of an office, 300 visitors a day, asks for about 40 an hour; this is
    // three times as much. For a carrier's address it is little, but the free way is offered first and does not count.
    requests: 20,
    withinSeconds: 600,
    counts: allOf(methodIs("POST"), asksForProof, not(provesByOwnMessage)),
    // A crowd that presses again reaches this; a machine that asks for codes reaches it within two seconds.
    alarmAbove: 100,
    whoIsHurt: "People who share a network address with somebody who asks for many codes get none for some minutes.",
    says: {
      id: "Buktikan nomor Anda dengan mengirim pesan WhatsApp dari ponsel Anda, atau coba lagi sepuluh menit lagi.",
      en: "Prove your number by sending a WhatsApp message from your phone, or try again in ten minutes.",
    },
  },
  {
    name: "proofs",
    // 2,000 phones within two minutes. It is a quarter of what the route takes from everybody.
    requests: 1200,
    withinSeconds: 60,
    counts: allOf(methodIs("POST"), asksForProof),
    alarmAbove: 0,
    whoIsHurt: sharesAddress,
    says: { id: "Silakan coba lagi sebentar lagi.", en: "Please try again in a moment." },
  },
  {
    name: "writing",
    // 2,000 phones that try twice in the first minute, of which 40 wait for their proof and ask every three seconds. It
    // is half of what the confirmation, the narrowest of these routes, takes from everybody.
    requests: 4800,
    withinSeconds: 60,
    counts: allOf(methodIs("POST"), not(isReceipt)),
    alarmAbove: 0,
    whoIsHurt: sharesAddress,
    says: { id: "Silakan coba lagi sebentar lagi.", en: "Please try again in a moment." },
  },
  {
    name: "all",
    // 2,000 phones with 15 requests each in the first minute: the page with its parts, the office, three looks at the
    // free seats, two tries. It is a quarter of what the whole API takes.
    requests: 30_000,
    withinSeconds: 60,
    alarmAbove: 0,
    whoIsHurt: sharesAddress,
    says: { id: "Silakan coba lagi sebentar lagi.", en: "Please try again in a moment." },
  },
];

/** How many requests one address gets through in an hour, if it never goes over the limit. */
export const requestsInAnHour = ({ requests, withinSeconds }: AddressLimit): number =>
  requests * (3600 / withinSeconds);
