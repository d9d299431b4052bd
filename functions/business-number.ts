/** What functions count of what people come for; docs/OPERATIONS.md says what each is. */
export type BusinessNumber = "bookings" | "codes" | "notices" | "fallbacks" | "breaches";
