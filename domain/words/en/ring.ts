/** The banner that rings; loaded in the browser with it. */
export const ring = {
  calling: {
    video: (name: string) => `${name} is calling you by video`,
    voice: (name: string) => `${name} is calling you`,
    telephone: (name: string) => `${name} is calling you by telephone`,
  },
  title: (name: string) => `Call: ${name}`,
  accept: "Answer",
  decline: "Decline",
};
