import type { StaffWords } from "./staff.id.ts";

export const staffEn: StaffWords = {
  loadingServices: "Loading the office's services",
  checkingWho: "Checking who you are",
  signInText: "This page is for the staff of the immigration office. Sign in with your office account.",
  signIn: "Sign in",
  signOut: "Sign out",
  signInAgain: "Your sign-in has expired. Sign in again to go on.",
  notYours: (name) => `${name}, your account may not open this page.`,
  dataOf: (time) => `Data of ${time}`,
  unreachable: "We cannot reach the service. Check the office network, then try again.",
  officerPage: "Counter",
  supervisorPage: "Supervision",
  wallScreen: "Wall screen",
  pagesLabel: "Staff pages",
  history: "History",
  by: (name) => `by ${name}`,
  issued: (day) => `issued ${day}`,
  supervisor: "Supervisor",
  handledSince: (name, when) => `With ${name} since ${when}`,
  handedOn: (from, to, when) => `Handed on by ${from} to ${to} on ${when}, not taken yet`,
  comments: "Supervisors' comments",
};
