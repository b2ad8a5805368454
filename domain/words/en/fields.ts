/** The few words of islands that stand inside forms. */
export const fields = {
  showPassword: "Show the password",
  hidePassword: "Hide the password",
  print: "Print",
  allergySearch: "What causes it?",
  allergySearchHint: "A medicine, a food, an insect, latex … Type two letters or more.",
  allergyFind: "Search",
  allergyMatches: (count: number) => count === 1 ? "1 match" : `${count} matches`,
  allergyNone: "Nothing in our list matches. You can add it in your own words.",
  allergyAdd: (name: string) => `Add “${name}” in my own words`,
  allergyFailed: "The search does not answer. Press Search to try again.",
  allergyKinds: {
    medication: "medicine",
    food: "food",
    environment: "surroundings",
    biologic: "biological product",
  },
};
