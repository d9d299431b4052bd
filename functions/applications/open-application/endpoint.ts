import { type ApplicationOpened, OpenApplicationRequest } from "@sip/contracts/applications";
import { counterRoles } from "@sip/domain/act";
import type { OpenApplicationRefusal, openApplication } from "@sip/domain/applications/open-application";
import { staffActing } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { type ProblemWords, problem } from "@sip/lambda-kit/problem";
import type * as z from "zod/mini";

type Kind = OpenApplicationRefusal["kind"];

const statusOf = { "not-found": 404, "not-checked-in": 409 } satisfies Record<Kind, number>;

const wordsOf = {
  "not-found": {
    title: { id: "Tiket tidak ditemukan.", en: "There is no such ticket." },
    detail: {
      id: "Periksa lagi kode antrean dan nomor tiketnya. Antrean kantor lain tidak dilayani di sini.",
      en: "Please check the booking code and the ticket number again. Bookings of other offices are not served here.",
    },
  },
  "not-checked-in": {
    title: { id: "Pemohon belum hadir di loket.", en: "The applicant has not checked in." },
    detail: { id: "Catat kehadirannya lebih dulu.", en: "Please check the booking in first." },
  },
} satisfies Record<Kind, ProblemWords>;

export const endpoint =
  (open: ReturnType<typeof openApplication>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    const { by, role } = staffActing(request, counterRoles, officeId);
    const opened = await open({ officeId, ...parseBody(request, OpenApplicationRequest), by, role });
    if (!opened.ok)
      return problem(request, statusOf[opened.refusal.kind], opened.refusal.kind, wordsOf[opened.refusal.kind]);
    const body: z.infer<typeof ApplicationOpened> = opened.value;
    return { status: 201, body };
  };
