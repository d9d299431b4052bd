import { supervisorEn } from "./supervisor.en.ts";
import { supervisorId } from "./supervisor.id.ts";

export const supervisorWords = { id: supervisorId, en: supervisorEn };
