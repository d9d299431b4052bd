import { bookSlot as operation } from "@sip/contracts/queue/operations";
import { bookSlotRequestOf, NamedService } from "@sip/contracts/queue/shapes";
import type { bookSlot } from "@sip/domain/queue/book-slot";
import { accept, refuse } from "@sip/domain/result";
import { findLine, firstLine } from "@sip/domain/services/lines";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";
import { parseBody } from "@sip/lambda-kit/parse";
import { idempotencyKeyOf } from "./idempotency-key.ts";

export const endpoint = (book: ReturnType<typeof bookSlot>) =>
  endpointOf(operation, async ({ path: { officeId }, by: { phone }, http }) => {
    const idempotencyKey = idempotencyKeyOf(http);
    // The service decides which fields its applicants have.
    const { service = firstLine.serviceId } = parseBody(http, NamedService);
    const line = findLine(service);
    if (line === undefined) return refuse(noSuchService(service));
    const { pool = "online", service: _, ...wanted } = parseBody(http, bookSlotRequestOf(line));
    const booked = await book({ ...wanted, officeId, serviceId: line.serviceId, phone, idempotencyKey, pool });
    if (!booked.ok) return booked;
    const { serviceId: _asWanted, ...made } = booked.value;
    return accept(made);
  });

const noSuchService = (serviceId: string) =>
  ({ kind: "invalid", serviceId, fields: [{ pointer: "/service", reason: "no-such-service" }] }) as const;
