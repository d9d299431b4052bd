import type { Operation } from "@sip/contracts/operation";
import { accept, refuse } from "@sip/domain/result";
import { NotAdmitted } from "@sip/lambda-kit/admission";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { httpRequest } from "../support/functions/http-request.ts";

const lendBook = {
  route: { method: "POST", path: "/api/offices/{officeId}/books/{book}", caller: ["officer", "supervisor"] },
  summary: "Lend a book.",
  query: z.strictObject({ days: z.optional(z.coerce.number().check(z.lte(30))) }),
  body: z.strictObject({ reader: z.string() }),
  answer: { status: 201, description: "Lent.", schema: z.object({ lent: z.string() }), cacheSeconds: 9 },
  problems: {
    "all-lent": {
      status: 409,
      type: "all-lent",
      words: ({ until }: { readonly until: string }) => ({
        title: { id: "Semua dipinjam.", en: "All are lent." },
        detail: { id: `Sampai ${until}.`, en: `Until ${until}.` },
      }),
      extras: z.object({ until: z.string() }),
    },
    strange: { fieldsOf: (_: unknown, language: "id" | "en") => [{ pointer: "/reader", detail: `?${language}` }] },
    wait: {
      status: 429,
      type: "wait",
      words: { title: { id: "Tunggu.", en: "Wait." }, detail: { id: "Nanti.", en: "Later." } },
      retryAfterSeconds: 7,
    },
  },
} as const satisfies Operation;

const officer = { kind: "staff", username: "o1", groups: ["supervisor", "officer"], office: "pekanbaru" } as const;

const asked = (changes: Parameters<typeof httpRequest>[0] = {}) =>
  httpRequest({
    path: { officeId: "pekanbaru", book: "b1" },
    caller: officer,
    body: { reader: "r1" },
    ...changes,
  });

describe("an endpoint made of its operation", () => {
  it("hands over path, query, body and who acts, in the first of the route's roles that they have", async () => {
    const endpoint = endpointOf(lendBook, async ({ path, query, body, by }) =>
      accept({ lent: [path.book, query().days, body().reader, by.by, by.role, by.officeId].join(" ") }),
    );
    expect(await endpoint(asked({ query: { days: "3" } }))).toEqual({
      status: 201,
      headers: { "cache-control": "public, max-age=9" },
      body: { lent: "b1 3 r1 o1 officer pekanbaru" },
    });
  });

  it("asks nothing of the use case for staff of another office, for an applicant, and for nobody", async () => {
    const endpoint = endpointOf(lendBook, async () => {
      throw new Error("it was asked");
    });
    const callers = [
      { ...officer, office: "dumai" },
      { ...officer, groups: ["admin"] },
      { kind: "applicant", phone: "+6281200000000", provedAt: "2026-12-18T06:50:00.000Z" },
      { kind: "public" },
    ] as const;
    for (const caller of callers) await expect(endpoint(asked({ caller }))).rejects.toThrow(NotAdmitted);
    await expect(endpoint(asked({ path: { officeId: "pekanbaru", book: "" } }))).rejects.toThrow(InvalidRequest);
  });

  it("says a refusal in the caller's language, with what belongs to it and no more", async () => {
    const endpoint = endpointOf(lendBook, async () => {
      const all = { kind: "all-lent", until: "Friday", shelf: "secret" } as const;
      return refuse(all);
    });
    expect(await endpoint(asked({ language: "en" }))).toMatchObject({
      status: 409,
      headers: { "content-type": "application/problem+json; charset=utf-8", "content-language": "en" },
      body: {
        type: "https://sip.imigrasi.go.id/problems/all-lent",
        title: "All are lent.",
        status: 409,
        detail: "Until Friday.",
        until: "Friday",
      },
    });
    expect(JSON.stringify(await endpoint(asked()))).not.toContain("secret");
  });

  it("says when one may come again: as the refusal knows it, otherwise as the problem does", async () => {
    const plain = endpointOf(lendBook, async () => refuse({ kind: "wait" }));
    const knowing = endpointOf(lendBook, async () => {
      const wait = { kind: "wait", retryAfterSeconds: 3 } as const;
      return refuse(wait);
    });
    expect((await plain(asked())).headers).toMatchObject({ "retry-after": "7" });
    expect((await knowing(asked())).headers).toMatchObject({ "retry-after": "3" });
  });

  it("points at the fields of a refusal that is about fields, and at those that are not in the operation's shape", async () => {
    const refusing = endpointOf(lendBook, async () => refuse({ kind: "strange" }));
    await expect(refusing(asked())).rejects.toMatchObject({ errors: [{ pointer: "/reader", detail: "?id" }] });
    const reading = endpointOf(lendBook, async ({ body }) => accept({ lent: body().reader }));
    await expect(reading(asked({ body: { reader: 1 } }))).rejects.toMatchObject({ errors: [{ pointer: "/reader" }] });
  });
});
