export interface CalendarEntry {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly remindMinutesBefore: number;
}

const utc = (epochMs: number): string => `${new Date(epochMs).toISOString().replace(/[-:]|\.\d+/g, "")}`;

/** RFC 5545, section 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** RFC 5545, section 3.1: a line has at most 75 octets; the next one begins with a space. */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (new TextEncoder().encode(part + character).length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
};

/** An iCalendar file of one appointment, in UTC, so that it is right in every phone's zone. */
export const calendarFile = (entry: CalendarEntry): string => {
  const start = Date.parse(entry.startsAt);
  return `${[
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SIP//ID",
    "BEGIN:VEVENT",
    `UID:${entry.id}@sip`,
    `DTSTAMP:${utc(start)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + entry.minutes * 60_000)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    ...(entry.place === "" ? [] : [`LOCATION:${escaped(entry.place)}`]),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(entry.title)}`,
    `TRIGGER:-PT${entry.remindMinutesBefore}M`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("\r\n")}\r\n`;
};
