import type { Bilingual } from "../bilingual.ts";
import type { About } from "./about.ts";
import { leaflets } from "./every-service.ts";
import type { Leaflet } from "./leaflet.ts";
import { partOf } from "./part-of.ts";

export const leafletOf = (serviceId: string): Leaflet => partOf(leaflets, serviceId);

/** What an application is about, in words: `Paspor baru. Paspor elektronik, 10 tahun`. */
export const aboutInWords = (serviceId: string, about: About): Bilingual => {
  const { kinds, details } = leafletOf(serviceId);
  const kind = kinds[about.applicationType]?.words ?? { id: about.applicationType, en: about.applicationType };
  const more = details?.(about);
  return more === undefined ? kind : { id: `${kind.id}. ${more.id}`, en: `${kind.en}. ${more.en}` };
};
