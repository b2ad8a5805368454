/** What the islands of asking say; loaded in the browser, so only what they need. */
export const draft = {
  fields: {
    concern: {
      label: "What is the problem?",
      hint: "In your own words. At least 10 characters.",
    },
    onset: { label: "Since when?", hint: "For example: for three days; since this morning." },
    tried: {
      label: "What have you tried, and did it help?",
      hint: "Medicines with their dose, rest, advice of another doctor.",
    },
    expectation: {
      label: "What do you hope for?",
      hint: "For example: to know whether I must go to a hospital.",
    },
  },
  optional: "optional",
  count: (used: string, limit: string) => `${used} of ${limit} characters`,
  tooLong: (used: string, limit: string) =>
    `This has ${used} characters; at most ${limit} fit. Nothing is lost: shorten it here.`,
  tooShort: "Describe the problem in at least 10 characters.",
  saving: "Saving …",
  saved: "Saved",
  kept: "Saved on this device; it is sent when the network is back.",
  signedOut: "You have been signed out. Your text is saved on this device.",
  signIn: "Sign in again",
  sentElsewhere: "This request has been sent from another window.",
  openIt: "Open it",
  restored: "Your text of this device, newer than what had been saved, is back.",
  otherText: "This device holds another version of your text.",
  useOther: "Use that version",

  files: "Photos and documents",
  filesHint: "Up to 9: photos (JPEG, PNG, WebP) or PDFs, at most 10 MB each.",
  camera: "Take a photo",
  choose: "Choose photos or PDFs",
  add: "Add the chosen files",
  photo: (number: number) => `Photo ${number}`,
  document: (number: number) => `Document ${number}`,
  pdf: "PDF",
  remove: (name: string) => `Remove ${name}`,
  removeFailed: "It could not be removed. Try again when the network is back.",
  preparing: "Preparing …",
  uploading: "Sending …",
  waitingForNetwork: "Waits for the network",
  fileSignedOut: "Sign in again, then it is sent.",
  retry: "Try again",
  refusals: {
    heic:
      "This photo is in the HEIC format, which this browser cannot open. Take the photo here, or choose a JPEG.",
    too_large: "This file is larger than 10 MB. Choose a smaller one.",
    not_an_image: "This is neither a photo nor a PDF. Choose a JPEG, PNG or WebP photo or a PDF.",
    too_many: "At most 9 files go with a request. Remove one first.",
  },
  finishing: "One moment: the last files are still being sent.",
  unsent: "A file could not be sent. Try it again, or remove it, then continue.",
  fileCount: (count: number) => count === 1 ? "1 file added" : `${count} files added`,

  moved: "There is news. Opening it …",
  watching: "This page follows by itself.",
  notWatching: "No network: we look again when it is back.",
};
