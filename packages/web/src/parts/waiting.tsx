export const Waiting = ({ label }: { label: string }) => (
  <p class="waiting" role="status">
    {label}…
  </p>
);
