import { counterRoles as counter, onlookerRoles as onlookers } from "@sip/domain/staff-roles";
import type { Route } from "../operation.ts";

export const showAvailability = {
  method: "GET",
  path: "/api/offices/{officeId}/availability",
  caller: "public",
} as const satisfies Route;

export const bookSlot = {
  method: "POST",
  path: "/api/offices/{officeId}/bookings",
  caller: "applicant",
} as const satisfies Route;

export const listBookings = { method: "GET", path: "/api/bookings", caller: "applicant" } as const satisfies Route;

export const showBooking = {
  method: "GET",
  path: "/api/bookings/{bookingCode}",
  caller: "applicant",
} as const satisfies Route;

export const cancelBooking = {
  method: "POST",
  path: "/api/bookings/{bookingCode}/cancel",
  caller: "applicant",
} as const satisfies Route;

export const rescheduleBooking = {
  method: "POST",
  path: "/api/bookings/{bookingCode}/reschedule",
  caller: "applicant",
} as const satisfies Route;

export const checkIn = {
  method: "POST",
  path: "/api/offices/{officeId}/check-ins",
  caller: counter,
} as const satisfies Route;

export const releasePerson = {
  method: "POST",
  path: "/api/offices/{officeId}/people/release",
  caller: counter,
} as const satisfies Route;

export const listArrivals = {
  method: "GET",
  path: "/api/offices/{officeId}/arrivals",
  caller: onlookers,
} as const satisfies Route;
