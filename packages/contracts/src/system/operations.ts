import type { Operation } from "../operation.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const showHealth = {
  route: routes.showHealth,
  summary: "Is the service up, and does its table answer?",
  answer: { status: 200, description: "Both.", schema: shapes.Health },
  problems: {},
} as const satisfies Operation;

export const showOpenapi = {
  route: routes.showOpenapi,
  summary: "This document.",
  answer: { status: 200, description: "OpenAPI 3.1.", cacheSeconds: 300 },
  problems: {},
} as const satisfies Operation;

export const showSettings = {
  route: routes.showSettings,
  summary: "Where staff sign in.",
  answer: { status: 200, description: "The identity provider.", schema: shapes.Settings, cacheSeconds: 300 },
  problems: {},
} as const satisfies Operation;
