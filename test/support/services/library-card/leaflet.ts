import type { Leaflet } from "@sip/domain/services/leaflet";

export const leaflet: Leaflet = {
  serviceId: "library-card",
  name: { id: "Kartu perpustakaan", en: "Library card" },
  firstLanguage: "id",
  kindQuestion: { id: "Kartu apa yang Anda perlukan?", en: "Which card do you need?" },
  kinds: { KARTU: { words: { id: "Kartu pembaca", en: "Reader's card" }, papers: ["photo"] } },
  papers: { photo: { name: { id: "Pas foto", en: "A photo of yourself" } } },
};
