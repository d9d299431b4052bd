/** Inline pictures beside words, never instead of them. */
const Icon = ({ path }: { path: string }) => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const ChevronIcon = () => <Icon path="M9 5l7 7-7 7" />;
export const BackIcon = () => <Icon path="M15 5l-7 7 7 7" />;
export const CalendarIcon = () => <Icon path="M5 6h14v14H5zM5 10h14M9 3v4M15 3v4" />;
export const CheckIcon = () => <Icon path="M5 12l5 5 9-10" />;
