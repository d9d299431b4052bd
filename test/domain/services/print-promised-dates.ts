import { promisedDatesOfThreeYears } from "./promised-dates-of-three-years.ts";

// July, as a zone with daylight saving time would show itself then.
const minutesBehindUtc = new Date(2026, 6, 1).getTimezoneOffset();
process.stdout.write(JSON.stringify({ minutesBehindUtc, lines: promisedDatesOfThreeYears() }));
