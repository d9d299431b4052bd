import { receiveWhatsApp } from "@sip/contracts/notices/routes";
import { requestVerification } from "@sip/contracts/people/routes";
import { allOf, bodyHas, methodIs, not, pathHas, type RequestMatch } from "./request-match.ts";

/** How many requests of a kind one network address may send. Above it the web ACL answers 429 until they become fewer. */
export interface AddressLimit {
  /** The rule's name, and that of its metric. */
  readonly name: "codes" | "proofs" | "writing" | "all";
  readonly requests: number;
  /** WAF counts over one of these spans. */
  readonly withinSeconds: 60 | 120 | 300 | 600;
  /** Which requests count; all of them when it is left out. */
  readonly counts?: RequestMatch;
  /** Refused requests in five minutes that operators are told of, when there are more. */
  readonly alarmAbove: number;
  /** Who is hurt when it refuses, as a sentence. */
  readonly whoIsHurt: string;
  /** What to do, for the person who is refused. */
  readonly says: { readonly id: string; readonly en: string };
}

/**
 * A rule that could be dodged by another spelling of the path protects nothing. API Gateway takes `/api/verifications/` and
 * `/api/%76erifications` for `/api/verifications`, and nobody has written down what else it takes. So a path that is not
 * written plainly counts as well: no page and no system of ours writes one so. Routes heed upper and lower case, but
 * WAF compares in lower case, which costs nothing.
 */
const asksForProof = pathHas(new RegExp(`^${requestVerification.path}$|[^a-z0-9/-]|//|/$`));

/**
 * The way round that costs nothing: the person sends the message. The whole body is compared with what the pages send, so that
 * a key that comes twice, an escape or a blank never passes for it and brings a code after all.
 */
const provesByOwnMessage = bodyHas(
  /^\{"phone":"\+628[1-9][0-9]{6,10}","channel":"inbound"(?:,"language":"(?:id|en)")?\}$/,
);

/** Meta sends receipts by the thousand from few addresses. They are signed, and only `all` counts them. */
const isReceipt = pathHas(new RegExp(`^${receiveWhatsApp.path}$`));

const sharesAddress =
  "People who share a network address with very many others are turned away until it grows quieter.";

/**
 * At 14:00 a carrier puts thousands of honest phones behind one address; these numbers take 2,000 of them. An address has
 * 64,000 ports, and carriers give each phone some thirty at least, so there cannot be many more. Yet no address may use
 * more than half of what a route takes from everybody (request-limits.ts): one machine must not close the door for all.
 *
 * WAF counts over the last seconds again and again, and notices some seconds late: a sudden rush gets more than is written
 * here before it is refused. What is refused counts as well, so who goes on asking stays out. The lowest limit is 10.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html
 */
export const addressLimits: readonly AddressLimit[] = [
  {
    name: "codes",
    // A code costs up to 0.90 USD by SMS. The hall of an office, 300 visitors a day, asks for about 40 an hour: three times
    // as much. Behind a carrier's address it is little, and the way that costs nothing is offered first and is not counted.
    requests: 20,
    withinSeconds: 600,
    counts: allOf(methodIs("POST"), asksForProof, not(provesByOwnMessage)),
    // What a crowd does that presses again; a machine that asks for codes is at it within two seconds.
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
    // 2,000 phones that try twice in the first minute, and 40 of them that wait for their proof and ask every three seconds.
    // It is half of what the narrowest of these routes, the confirmation, takes from everybody.
    requests: 4800,
    withinSeconds: 60,
    counts: allOf(methodIs("POST"), not(isReceipt)),
    alarmAbove: 0,
    whoIsHurt: sharesAddress,
    says: { id: "Silakan coba lagi sebentar lagi.", en: "Please try again in a moment." },
  },
  {
    name: "all",
    // 2,000 phones with 15 requests each in the first minute: the page with its parts, the office, three looks at the free
    // places, two tries. It is a quarter of what the whole API takes.
    requests: 30_000,
    withinSeconds: 60,
    alarmAbove: 0,
    whoIsHurt: sharesAddress,
    says: { id: "Silakan coba lagi sebentar lagi.", en: "Please try again in a moment." },
  },
];

/** How many requests that a limit counts one address gets through in an hour, if it never asks for more than it may. */
export const requestsInAnHour = ({ requests, withinSeconds }: AddressLimit): number =>
  requests * (3600 / withinSeconds);
