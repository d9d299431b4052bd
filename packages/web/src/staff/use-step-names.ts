import { useLanguage } from "../app/language.ts";
import { stepName, useServices } from "./services.ts";

/** Names steps in the language of the page. */
export const useStepNames = (): ((service: string, step: string) => string) => {
  const language = useLanguage();
  const services = useServices();
  return (service, step) => stepName(services, language, service, step);
};
