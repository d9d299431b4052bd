import type { Operation } from "@sip/contracts/operation";
import type { Trigger } from "./row.ts";

export const http = (operation: Operation): Trigger => ({ kind: "http", operation });
