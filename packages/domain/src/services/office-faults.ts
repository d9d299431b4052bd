import { faultOf } from "../offices/fault-of.ts";
import { hoursFaults } from "../offices/hours-faults.ts";
import { type Office, tariffOn } from "../offices/office.ts";
import { type Chart, firstStepOf, isStep, mainLineOf, rowOf, stepsOf } from "./chart.ts";
import { chartOf, isService } from "./charts.ts";
import { clockFaults } from "./check-clock.ts";
import { feesOf } from "./fees.ts";
import { leafletOf } from "./leaflets.ts";
import { lineOf } from "./lines.ts";

type Rules = Office["rules"][number];

/** What in an office's hours cannot be, and what in its rules and tariffs does not fit their services; none if it can open. */
export const officeFaults = (office: Office): string[] => {
  const { officeId, rules, tariffs } = office;
  return [
    ...hoursFaults(office),
    ...rules.flatMap((one) =>
      [...ruleFaults(one), ...feeFaults(one, { tariffs })].map(
        (fault) => `${one.serviceId} from ${one.from}: ${fault}`,
      ),
    ),
    ...tariffs.flatMap((tariff) => {
      const { serviceId, from } = tariff;
      const first = rules.find((one) => one.serviceId === serviceId);
      const fees = feesOf(serviceId);
      if (fees === undefined || first === undefined) return [`${serviceId} from ${from}: SIP takes no fee for it`];
      return faultOf(() => fees.show(tariff, first)).map((fault) => `${serviceId} from ${from}: ${fault}`);
    }),
  ].map((fault) => `${officeId}, ${fault}`);
};

const ruleFaults = (rules: Rules): string[] => {
  const { serviceId, sessions, kinds, pickUp, clockStartsAfter, flags } = rules;
  if (!isService(serviceId)) return ["there is no such service"];
  const { letters, checkOwn } = lineOf(serviceId);
  const chart = chartOf(serviceId);
  const pools = new Set(sessions.flatMap(({ seats }) => Object.keys(seats)));
  const makes = stepsOf(chart).some((step) => rowOf(chart, step).opensPickUp);
  return [
    ...[...pools].filter((pool) => !Object.hasOwn(letters, pool)).map((pool) => `it has no line for ${pool}`),
    ...kinds.filter((kind) => !Object.hasOwn(leafletOf(serviceId).kinds, kind)).map((kind) => `it has no kind ${kind}`),
    ...(makes && pickUp === undefined ? ["it says nothing about collecting"] : []),
    ...clockFaults(chart, clockStartsAfter),
    ...(flags === undefined ? [] : flagFaults(flags, chart)),
    ...faultOf(() => checkOwn?.(rules)),
  ];
};

/** A step is measured from the one before it on the main line: a detour or the first step cannot be. */
const flagFaults = ({ leastMinutes, gravestSteps }: NonNullable<Rules["flags"]>, chart: Chart): string[] => {
  const measured = mainLineOf(chart).filter((step) => step !== firstStepOf(chart));
  const timed = Object.keys(leastMinutes);
  const known = (step: string): boolean => isStep(chart, step);
  return [
    ...[...timed, ...gravestSteps].filter((step) => !known(step)).map((step) => `it has no step ${step} to flag`),
    ...timed
      .filter((step) => known(step) && !measured.includes(step))
      .map((step) => `no step of the main line comes before ${step}, so it has no least minutes`),
    ...gravestSteps
      .filter((step, index) => gravestSteps.indexOf(step) !== index)
      .map((step) => `its gravest steps name ${step} twice`),
    ...(gravestSteps.length === 1 ? [`one gravest step, ${gravestSteps[0]}, cannot be two by one hand`] : []),
  ];
};

/** Messages about a booking name the fee, by the tariff of the day of the visit. */
const feeFaults = ({ serviceId, from }: Rules, office: Pick<Office, "tariffs">): string[] =>
  feesOf(serviceId) !== undefined && tariffOn(office, serviceId, from) === undefined ? ["no tariff is in force"] : [];
