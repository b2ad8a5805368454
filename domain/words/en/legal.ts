export const legal = {
  version: (version: number, day: string) => `Version ${version}, in force since ${day}`,
  earlier: "This is an earlier version.",
  newest: "Read the newest version",
  kinds: { terms: "Terms of use", privacy: "Privacy policy" },
};
