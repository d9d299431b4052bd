/** Who acts for an office. Each has one office. */
export const staffRoles = ["officer", "supervisor", "head", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who serves at the counter. Whoever is an officer as well as a supervisor serves there as an officer. */
export const counterRoles = ["officer", "supervisor"] as const satisfies readonly StaffRole[];

/** Who may look at what the counter does, and changes nothing by it. */
export const onlookerRoles = ["officer", "supervisor", "admin"] as const satisfies readonly StaffRole[];
