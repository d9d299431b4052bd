import type { QueueWords } from "./queue.id.ts";

export const queueEn: QueueWords = {
  seats: (count) => (count === 1 ? "1 place" : `${count} places`),
  full: "full",
  closed: "closed",
  closedBecause: (reason) => `closed: ${reason}`,
  opens: (when) => `opens ${when}`,
  hourFull: (hour) => `${hour} is full.`,
  hourClosed: (hour) => `${hour} is closed.`,
  nearest: "Nearest with room:",
  noNearest: "No other hour has room. See on the start page when booking opens again.",
  at: (time, zone) => `${time} ${zone}`,
  chooseDay: "Choose a day",
  chooseHour: "Choose an hour",
  noDays: "No day can be booked yet.",
  chosen: "your choice",
  enoughFor: (people) =>
    people === 1 ? "Places for 1 person." : `Only hours with room for ${people} people are counted.`,
  anotherDay: "Choose another day",
  papersTitle: "Bring this",
  papersAdult: (fromAge) => (fromAge === undefined ? "Adults" : `Adults (${fromAge} and older)`),
  papersChild: (belowAge) => (belowAge === undefined ? "Children" : `Children under ${belowAge}`),
};
