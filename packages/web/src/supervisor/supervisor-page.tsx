export const SupervisorPage = () => null;
