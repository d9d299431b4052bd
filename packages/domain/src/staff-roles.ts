/** The roles that act for an office. Each person has one office. */
export const staffRoles = ["officer", "supervisor", "head", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The roles that serve at the counter. A person with both serves as an officer. */
export const counterRoles = ["officer", "supervisor"] as const satisfies readonly StaffRole[];

/** The roles that may see what the counter does. */
export const onlookerRoles = ["officer", "supervisor", "head", "admin"] as const satisfies readonly StaffRole[];

/** To whom alerts go, one after the other while nobody takes the case over. */
export const alertLevels = ["officer", "supervisor", "head"] as const satisfies readonly StaffRole[];
export type AlertLevel = (typeof alertLevels)[number];

/** The roles that take late cases over. The head of the office is told last, and may do what a supervisor may. */
export const supervisingRoles = ["supervisor", "head"] as const satisfies readonly StaffRole[];
