/**
 * How many minutes the clocks of `timeZone` are ahead of UTC at an instant; `undefined` where that is no whole number, as it was
 * before there were time zones.
 */
export const zoneOffsets = (timeZone: string): ((atMs: number) => number | undefined) => {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  return (atMs) => {
    const name = format.formatToParts(atMs).find(({ type }) => type === "timeZoneName")?.value;
    if (name === "GMT") return 0;
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? "") ?? [];
    return sign === undefined ? undefined : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  };
};
