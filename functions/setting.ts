import { environmentVariable } from "@sip/lambda-kit/environment-variable";
import type { SettingName } from "./rights.ts";

/**
 * A value that a function knows about its deployment. The rights of its row decide which settings it has. A setting
 * that no right of the row gives, or a name that is not written out as text, is refused before anything starts
 * (infra/settings-read.ts).
 */
export const setting = (name: SettingName): string => environmentVariable(name);
