import type { ServiceView, StepView } from "@sip/contracts/offices/shapes";
import type { Language } from "@sip/contracts/primitives";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The services of the officer's office, the first one first. */
export type Services = readonly ServiceView[];

export const ServicesContext = createContext<Services>([]);

export const useServices = (): Services => useContext(ServicesContext);

export const serviceOf = (services: Services, service: string): ServiceView | undefined =>
  services.find((one) => one.service === service);

/** Undefined for a service that the office no longer offers. */
export const stepOf = (services: Services, service: string, step: string): StepView | undefined =>
  serviceOf(services, service)?.steps.find((one) => one.step === step);

/** A step as it is written on a list. */
export const stepName = (services: Services, language: Language, service: string, step: string): string =>
  stepOf(services, service, step)?.words[language] ?? step;
