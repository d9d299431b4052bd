import type { Route } from "../operation.ts";

export const showHealth = { method: "GET", path: "/api/health", caller: "public" } as const satisfies Route;

export const showOpenapi = { method: "GET", path: "/api/openapi.json", caller: "public" } as const satisfies Route;

export const showSettings = { method: "GET", path: "/api/settings", caller: "public" } as const satisfies Route;
