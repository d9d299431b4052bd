import { StartPage } from "../start/start-page.tsx";
import { chooseLanguage, LanguageContext, useLanguageNow } from "./language.ts";
import { LazyPage } from "./lazy-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { type Route, useRoute } from "./route.ts";
import { Shell } from "./shell.tsx";

const booking = () => import("../booking/booking-page.tsx").then((module) => module.BookingPage);
const bookings = () => import("../bookings/bookings-page.tsx").then((module) => module.BookingsPage);
const ticket = () => import("../bookings/ticket-page.tsx").then((module) => module.TicketPage);
const track = () => import("../tracking/track-page.tsx").then((module) => module.TrackPage);
const officer = () => import("../officer/officer-page.tsx").then((module) => module.OfficerPage);
const supervisor = () => import("../supervisor/supervisor-page.tsx").then((module) => module.SupervisorPage);

export const App = () => {
  const language = useLanguageNow();
  const route = useRoute();
  const forStaff = route.page === "officer" || route.page === "supervisor";
  return (
    <LanguageContext.Provider value={language}>
      <Shell forStaff={forStaff} onLanguage={chooseLanguage}>
        <Page route={route} />
      </Shell>
    </LanguageContext.Provider>
  );
};

const Page = ({ route }: { route: Route }) => {
  switch (route.page) {
    case "start":
      return <StartPage />;
    case "booking":
      return <LazyPage load={booking} props={{ step: route.step }} />;
    case "bookings":
      return <LazyPage load={bookings} props={{}} />;
    case "ticket":
      return <LazyPage load={ticket} props={{ bookingCode: route.bookingCode, moving: route.moving }} />;
    case "track":
      return <LazyPage load={track} props={{ trackingCode: route.trackingCode }} />;
    case "officer":
      return <LazyPage load={officer} props={{}} />;
    case "supervisor":
      return <LazyPage load={supervisor} props={{}} />;
    case "not-found":
      return <NotFoundPage />;
  }
};
