import type { CallState, CallToken, Quality, Sending } from "../../../domain/call.ts";
import type { CheckPhrase } from "../../../domain/check_phrase.ts";

export type DeviceKind = "camera" | "microphone" | "speaker";
export type Facing = "user" | "environment";

/**
 * Why a device gives nothing: the person or their settings refused, the question was closed unanswered,
 * there is none, another program holds it, the page is not secure, it was unplugged, or else.
 */
export type ProblemCode =
  | "denied"
  | "dismissed"
  | "none"
  | "in_use"
  | "insecure"
  | "unplugged"
  | "failed";

export interface Problem {
  kind: DeviceKind | "screen";
  code: ProblemCode;
}

/** Camera and microphone as the lobby opened them; the call uses and then closes them. */
export interface LocalMedia {
  camera: MediaStreamTrack | null;
  microphone: MediaStreamTrack | null;
  facing: Facing | null;
  /** Whether the background is to be blurred. */
  blur: boolean;
}

/** What the core asks of our server. */
export interface CallServer {
  /** Throws CallRefused when the server says no, TypeError when it cannot be reached. */
  token(): Promise<CallToken>;
  state(): Promise<CallState>;
  tellQuality?(quality: Quality, sending: Sending): Promise<void>;
}

export interface CallOptions {
  /** As the page knows it now; newer ones by `tell`. */
  call: CallState;
  server: CallServer;
  media: LocalMedia;
  /** A token asked for before the tap on "join". */
  prefetched?: CallToken | Promise<CallToken>;
  /** The language in which one speaks, for captions. */
  locale: string;
  /**
   * A telephone may come in: LiveKit's SIP bridge understands no packets but the usual short ones.
   */
  telephone?: boolean;
}

export type Phase = "connecting" | "live" | "reconnecting" | "elsewhere" | "ended" | "failed";

/**
 * agreeing: no key yet, so nothing is sent or heard; on; off: as the call's state says; failed: the
 * devices could not agree, and go on trying; unavailable: this browser cannot encrypt.
 */
export type Encryption = "agreeing" | "on" | "off" | "failed" | "unavailable";

export type BlurState = "off" | "loading" | "on" | "unavailable";
export type CaptionState = "unavailable" | "off" | "starting" | "on";

/** Goes on a <video>; the size of the element decides how much is received. */
export interface MediaTrack {
  attach(element: HTMLVideoElement): void;
  detach(element: HTMLVideoElement): void;
}

export interface Caption {
  text: string;
  /** Milliseconds of the own clock. */
  at: number;
  /** Whether the sentence is finished. */
  done: boolean;
}

/** The last still picture of somebody whose line carries no video. */
export interface Still {
  url: string;
  at: number;
}

export interface RemotePerson {
  identity: string;
  speaking: boolean;
  /**
   * Milliseconds of the own clock since which nothing is heard of them; null while they are there.
   */
  lostSince: number | null;
  quality: Quality | null;
  sending: Sending;
  /** They chose what they send; it is not their line. */
  forced: boolean;
  microphoneOn: boolean;
  cameraOn: boolean;
  camera: MediaTrack | null;
  screen: MediaTrack | null;
  still: Still | null;
  caption: Caption | null;
  /** Their media comes with another key, or in clear where it must not. Nothing of it is shown. */
  cannotDecrypt: boolean;
  /** What both see when nobody is in between; on the practitioner's side for each person. */
  phrase: CheckPhrase | null;
}

export interface OwnSide {
  identity: string | null;
  microphoneOn: boolean;
  cameraOn: boolean;
  /** What to preview; mirror it when facing is not "environment". */
  cameraTrack: MediaStreamTrack | null;
  facing: Facing | null;
  canFlip: boolean;
  /** Whether this device tells an earpiece from a loudspeaker. */
  canSwitchSpeaker: boolean;
  speakerOn: boolean;
  blur: BlurState;
  sharing: boolean;
  speaking: boolean;
  quality: Quality | null;
  sending: Sending;
  forced: Sending | null;
  deviceIds: Partial<Record<DeviceKind, string>>;
}

export interface CallSnapshot {
  phase: Phase;
  /** Why it failed: a problem's code, or "unreachable". */
  failure: string | null;
  encryption: Encryption;
  /** The phrase to compare; on the practitioner's side the one with the patient. */
  phrase: CheckPhrase | null;
  own: OwnSide;
  people: readonly RemotePerson[];
  /** One a kind at most; gone when it works again. */
  problems: readonly Problem[];
  /** The browser plays no sound until startAudio() is called in a tap. */
  audioBlocked: boolean;
  captions: CaptionState;
  ownCaption: Caption | null;
}

/** What happens once; everything that lasts is in the snapshot. */
export interface CallEvents {
  /** Told before anything goes out in clear. */
  encryption_off: { reason: "telephone" | "recording" | "other" };
  /** Another exchange with them, as after a reload: what was compared before says nothing now. */
  phrase_changed: { identity: string };
  snapshot_asked: { requestId: string; identity: string };
  snapshot_answered: { requestId: string; identity: string; yes: boolean };
  joined: { identity: string };
  lost: { identity: string };
  back: { identity: string };
  left: { identity: string };
  own_lost: null;
  own_back: null;
  sending_changed: { identity: string; sending: Sending; forced: boolean };
  /** The page's call state may be old: read it and `tell` it. */
  state_wanted: null;
  ended: { call: CallState | null };
}

export interface CallSession {
  snapshot(): CallSnapshot;
  /** Called after each change; returns the way out. */
  subscribe(listener: () => void): () => void;
  on<Name extends keyof CallEvents>(
    name: Name,
    listener: (event: CallEvents[Name]) => void,
  ): () => void;
  /** A newer state of the call. */
  tell(call: CallState): void;
  /**
   * This device goes; camera and microphone are closed. Whether the call ends is the page's to ask.
   */
  leave(): Promise<void>;
  /** From the phase "elsewhere": the other device goes there. */
  takeBack(): void;
  setMicrophone(on: boolean): Promise<void>;
  setCamera(on: boolean): Promise<void>;
  setShare(on: boolean): Promise<void>;
  flipCamera(): Promise<void>;
  chooseDevice(kind: DeviceKind, deviceId: string): Promise<void>;
  setSpeaker(on: boolean): Promise<void>;
  setBlur(on: boolean): Promise<void>;
  force(sending: Sending | "auto"): void;
  startAudio(): Promise<void>;
  /** Asks to take a picture from their camera; gives the request's id. */
  askForSnapshot(identity: string): string;
  /** The picture from the own camera when the answer is yes; null when there is none. */
  answerSnapshot(requestId: string, yes: boolean): Promise<Blob | null>;
  setCaptions(on: boolean): Promise<void>;
}
