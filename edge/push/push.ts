import webPush from "web-push";
import { acceptsEndpoint } from "./hosts.ts";

/** Our own key pair, by which push services know who sends (RFC 8292), and whom they may write to. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
  /** `mailto:` or `https:` */
  subject: string;
}

/** A browser's address for notices, and the keys that seal what goes there (RFC 8291). */
export interface PushAddress {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface PushOptions {
  /** After so many seconds it is worth nothing any more. */
  ttlSeconds: number;
  urgency: "normal" | "high";
}

export interface Push {
  /** What a browser asks for when it subscribes. */
  publicKey: string;
  /** Whether we would send to such an address at all. */
  accepts(endpoint: string): boolean;
  /** Sends; "gone" when the device listens no more. Throws when it should be tried again. */
  send(address: PushAddress, payload: object, options: PushOptions): Promise<"sent" | "gone">;
}

const TIMEOUT_MS = 10_000;
const GONE = [404, 410];

/** Web Push with our keys; `hosts` are push services beside those of the known browsers. */
export function webPushSender(keys: VapidKeys, hosts: string[] = []): Push {
  return {
    publicKey: keys.publicKey,
    accepts: (endpoint) => acceptsEndpoint(endpoint, hosts),
    send: async ({ endpoint, p256dh, auth }, payload, { ttlSeconds, urgency }) => {
      // Whoever holds a token may store an address past our pages: it is judged again here.
      if (!acceptsEndpoint(endpoint, hosts)) return "gone";
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(payload),
        { vapidDetails: keys, TTL: ttlSeconds, urgency, contentEncoding: "aes128gcm" },
      );
      const answer = await fetch(endpoint, {
        method: "POST",
        headers: headers as Record<string, string>,
        body: new Uint8Array(body!),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return "sent";
      if (GONE.includes(answer.status)) return "gone";
      throw new Error(`the push service answered ${answer.status}`);
    },
  };
}
