import { setTimeout as sleep } from "node:timers/promises";
import { notAsDescribed } from "./answers-as-described.ts";

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Message {
  readonly channel: "whatsapp" | "sms" | "topic";
  readonly to: string;
  readonly text: string;
  readonly noticeId?: string;
  readonly template?: string;
  readonly at: string;
}

/** Speaks to a running SIP as people, staff and the phone's network do: by HTTP alone. */
export const sipClient = (origin: string) => {
  const call = async (
    method: string,
    path: string,
    { body, token, headers }: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
    // Whatever a journey asks on its way is held to the contract: a field that nobody described may be one that nobody should see.
    const faults = notAsDescribed(method, path, answer.status, answer.body);
    if (faults.length > 0) throw new Error(`${method} ${path} is not answered as described: ${faults.join(", ")}`);
    return answer;
  };
  const messages = async (to?: string): Promise<Message[]> => {
    const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
    const { body } = await call("GET", `/local/messages${query}`);
    return body as unknown as Message[];
  };

  return {
    call,
    get: (path: string, token?: string) => call("GET", path, token === undefined ? {} : { token }),
    messages,

    /** Waits for a message that the text tells; messages come within seconds, not at once. */
    message: async (to: string, said: RegExp, withinMs = 5_000): Promise<Message> => {
      for (const until = performance.now() + withinMs; performance.now() < until; await sleep(25)) {
        const found = (await messages(to)).findLast(({ text }) => said.test(text));
        if (found !== undefined) return found;
      }
      const seen = (await messages(to)).map(({ channel, text }) => `${channel}: ${text}`).join("\n");
      throw new Error(`no message to ${to} says ${said}; there are:\n${seen}`);
    },

    /** Proves a phone with the code that came to it, and answers the token. */
    prove: async (phone: string, channel: "whatsapp" | "sms" = "whatsapp"): Promise<string> => {
      const before = (await messages(phone)).length;
      const asked = await call("POST", "/api/verifications", { body: { phone, channel } });
      if (asked.status !== 202) throw new Error(`verification: ${asked.status} ${JSON.stringify(asked.body)}`);
      for (let tries = 0; tries < 400; tries += 1) {
        const code = (await messages(phone))
          .slice(before)
          .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
          .find(Boolean);
        if (code !== undefined) {
          const path = `/api/verifications/${String(asked.body.verificationId)}/confirm`;
          return String((await call("POST", path, { body: { code } })).body.token);
        }
        await sleep(25);
      }
      throw new Error(`no code came to ${phone}`);
    },

    staffToken: async (role: "officer" | "supervisor" | "head" | "admin", officeId = "pekanbaru"): Promise<string> =>
      String((await call("GET", `/local/staff-token?role=${role}&officeId=${officeId}`)).body.token),

    /** Moves the clock to an instant; everything due in between has happened when it answers. */
    setClock: async (now: string): Promise<void> => {
      const moved = await call("POST", "/local/clock", { body: { now } });
      if (moved.status !== 200) throw new Error(`clock: ${moved.status} ${JSON.stringify(moved.body)}`);
    },
  };
};

export type SipClient = ReturnType<typeof sipClient>;
