export const OfficerPage = () => null;
