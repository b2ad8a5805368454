/** The switch that lets a device ring; loaded in the browser with it. */
export const notices = {
  title: "Calls on this device",
  label: "Ring on this device, even when Wenyi is closed",
  on: "This device rings when a call comes.",
  off: "Calls ring only while Wenyi is open here.",
  busy: "One moment …",
  locked: "A notice says only that there is a call: no name, nothing of your health.",
  denied:
    "Notices are blocked for this site. Allow them in the browser's settings for this site, then come back.",
  unsupported: "This browser cannot ring while Wenyi is closed. Keep a page of Wenyi open.",
  install:
    "On iPhone and iPad: add Wenyi to the Home Screen first, open it from there, then come back.",
  failed: "It did not work. Check the network and try again.",
};
