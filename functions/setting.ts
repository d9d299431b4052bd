import { environmentVariable } from "@sip/lambda-kit/environment-variable";
import type { SettingName } from "./rights.ts";

/**
 * What a function is told about its deployment. Which settings it has follows from the rights of its row; one that no right of the
 * row gives is refused before anything starts (infra/settings-read.ts), and so is a name that is not written out here.
 */
export const setting = (name: SettingName): string => environmentVariable(name);
