const minutesOfDay = 24 * 60;
/** Jakarta has no summer time. */
const aheadOfUtcMinutes = 7 * 60;

/**
 * The minutes of a day, in UTC, at which a row's `cron` starts it, in order. Throws if days differ: the alarms know
 * only hours.
 */
export const plannedMinutes = (cron: string): readonly number[] => {
  const [, minutes, hours] = /^cron\((\S+) (\S+) \* \* \? \*\)$/.exec(cron) ?? [];
  if (minutes === undefined || hours === undefined) throw new Error(`${cron} does not run alike on all days`);
  return expand(hours, 23)
    .flatMap((hour) => expand(minutes, 59).map((minute) => hour * 60 + minute))
    .map((minute) => (minute - aheadOfUtcMinutes + minutesOfDay) % minutesOfDay)
    .toSorted((one, other) => one - other);
};

/** `*`, `5`, `5-16`, `0/5`, and several of them with commas between. */
const expand = (field: string, last: number): number[] =>
  field.split(",").flatMap((part) => {
    const [, from = "", to, step] = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? [];
    if (from === "") throw new Error(`the field ${field} of a cron is not understood`);
    const first = from === "*" ? 0 : Number(from);
    const isOne = from !== "*" && to === undefined && step === undefined;
    const until = isOne ? first : Number(to ?? last);
    const each = Number(step ?? 1);
    return Array.from({ length: Math.floor((until - first) / each) + 1 }, (_, index) => first + index * each);
  });
