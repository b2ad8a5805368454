/** The check of devices and network before a call, and what helps where a browser refuses. */
export const call_check = {
  title: "Check",
  camera: "Camera",
  microphone: "Microphone",
  speaker: "Loudspeaker",
  network: "Network",
  device: (kind: string, number: number) => `${kind} ${number}`,
  asking: "Your browser asks whether Wenyi may use them. Choose “Allow”.",
  cameraWorks: "You can be seen.",
  speak: "Say something: the bar moves when you can be heard.",
  heard: "You can be heard.",
  level: "How loud you are",
  play: "Play a test sound",
  played: "If you heard nothing, turn the volume up or choose another loudspeaker.",
  blur: "Blur what is behind me",
  noBlur: "This device cannot blur the background.",
  networks: {
    checking: "Checking",
    good: "Good. Video will run well.",
    fair: "Fair. The picture may be small or stop at times.",
    poor: "Weak. Begin with voice; the picture can come later.",
    failed:
      "Calls do not get through this network. Try mobile data or another Wi-Fi, or ask for a " +
      "telephone call.",
  },
  again: "Check again",
  problems: {
    camera: {
      denied: "The camera is blocked for this page.",
      dismissed: "The camera was not allowed yet.",
      none: "There is no camera here.",
      in_use: "Another app or tab is using the camera.",
      insecure: "This address is not secure, so the browser gives no camera.",
      failed: "The camera does not start.",
      unplugged: "The camera has stopped.",
    },
    microphone: {
      denied: "The microphone is blocked for this page.",
      dismissed: "The microphone was not allowed yet.",
      none: "There is no microphone here.",
      in_use: "Another app or tab is using the microphone.",
      insecure: "This address is not secure, so the browser gives no microphone.",
      failed: "The microphone does not start.",
      unplugged: "The microphone has stopped.",
    },
    speaker: {
      denied: "This loudspeaker may not be used.",
      dismissed: "No loudspeaker was chosen.",
      none: "There is no such loudspeaker.",
      in_use: "Another app is using the loudspeaker.",
      insecure: "This address is not secure, so the loudspeaker cannot be chosen.",
      failed: "This loudspeaker does not work.",
      unplugged: "This loudspeaker is gone.",
    },
    screen: {
      denied: "The screen may not be shared.",
      dismissed: "No screen was chosen.",
      none: "This device cannot share its screen.",
      in_use: "The screen is shared elsewhere.",
      insecure: "This address is not secure, so no screen can be shared.",
      failed: "Sharing the screen does not work.",
      unplugged: "The screen is no longer shared.",
    },
  },
  help: {
    dismissed: "Press “Try again”, and choose “Allow” when the browser asks.",
    none: "Connect one and try again, or go on without it.",
    in_use: "Close the other app or tab, then try again.",
    insecure: "Open Wenyi at its address that begins with https.",
    failed: "Try again. If it stays so, restart the browser, or go on without it.",
    unplugged: "Try again. Another app may have taken it, or it was unplugged.",
  },
  allow: {
    chrome:
      "Tap the sign left of the address, choose “Permissions”, allow camera and microphone, then try " +
      "again.",
    edge:
      "Choose the lock left of the address, set camera and microphone to “Allow”, then try again.",
    firefox:
      "Choose the crossed-out sign left of the address, take the block away, then try again.",
    safari:
      "In the menu “Safari” choose “Settings for this website”, set camera and microphone to " +
      "“Allow”, then try again.",
    safari_ios:
      "Tap the page sign left of the address, then “Website Settings”, and set camera and microphone " +
      "to “Allow”. If it stays blocked: the Settings app, Apps, Safari, Camera and Microphone.",
    in_app:
      "This app's own browser often blocks camera and microphone. Open the page in your phone's " +
      "browser.",
    other: "Allow camera and microphone for this page in the browser's settings, then try again.",
  },
  tryAgain: "Try again",
};

export type Browser = keyof typeof call_check.allow;
