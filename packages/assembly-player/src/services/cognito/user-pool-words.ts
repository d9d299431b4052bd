/** What the pool's few pages say. */
export interface UserPoolWords {
  /** The language of the pages (BCP 47). */
  readonly language: string;
  readonly signIn: PageWords;
  readonly signOut: PageWords;
  readonly problem: PageWords;
}

export interface PageWords {
  readonly heading: string;
  /** The same sentences in each language, which may be one. */
  readonly text: Readonly<Record<string, string>>;
}

export const englishWords: UserPoolWords = {
  language: "en",
  signIn: { heading: "Sign in as whom?", text: { en: "A user pool on this machine: one press, no password." } },
  signOut: { heading: "Sign out", text: { en: "You are being signed out." } },
  problem: { heading: "That did not work", text: { en: "Go back to the application and try again." } },
};
