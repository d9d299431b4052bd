import type { Caller, Method, Trigger } from "./row.ts";

export const http = (method: Method, path: string, caller: Caller): Trigger => ({ kind: "http", method, path, caller });

export const anyStaff = ["officer", "supervisor", "admin"] as const;
