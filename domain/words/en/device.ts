export const device = {
  unsentTitle: (count: number) =>
    count === 1 ? "One message has not been sent yet" : `${count} messages have not been sent yet`,
  unsentDetail:
    "Signing out takes everything personal off this device, these messages too. Stay signed in until they are sent, or sign out and lose them.",
  staySignedIn: "Stay signed in",
  signOutAnyway: "Sign out and delete them",
};
