import { assert, assertEquals } from "@std/assert";
import { freePort } from "./product.ts";

/** What a push service was given for a device, as the device reads it. */
export interface Received {
  notice: Record<string, unknown>;
  ttl: number;
  urgency: string | null;
}

/** A push service on this machine with one device; it checks who sends (RFC 8292) and opens (RFC 8291). */
export interface PushService {
  origin: string;
  /** What a browser would tell our server. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  received: Received[];
  /** What it answers from now on; 201 at first. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

const P256 = { name: "ECDH", namedCurve: "P-256" } as const;
const text = new TextEncoder();
const toBase64Url = (bytes: Uint8Array) =>
  bytes.toBase64({ alphabet: "base64url", omitPadding: true });
const fromBase64Url = (said: string) => Uint8Array.fromBase64(said, { alphabet: "base64url" });
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

export async function openPushService(): Promise<PushService> {
  const keys = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
  const auth = crypto.getRandomValues(new Uint8Array(16));
  const device = { privateKey: keys.privateKey, publicKey, auth };
  const received: Received[] = [];
  let status = 201;
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const server = Deno.serve({ port, hostname: "127.0.0.1", onListen: () => {} }, async (asked) => {
    await checkSender(asked.headers.get("authorization") ?? "", origin);
    const sealed = new Uint8Array(await asked.arrayBuffer());
    assertEquals(asked.headers.get("content-encoding"), "aes128gcm");
    received.push({
      notice: JSON.parse(await unseal(sealed, device)),
      ttl: Number(asked.headers.get("ttl")),
      urgency: asked.headers.get("urgency"),
    });
    return new Response(null, { status });
  });
  return {
    origin,
    subscription: {
      endpoint: `${origin}/device/1`,
      keys: { p256dh: toBase64Url(publicKey), auth: toBase64Url(auth) },
    },
    received,
    answerWith: (next) => status = next,
    close: () => server.shutdown(),
  };
}

/** `vapid t=<JWT>, k=<public key>`: signed with that key, for this service, for at most a day. */
async function checkSender(authorization: string, audience: string): Promise<void> {
  const [, token, key] = /^vapid t=([^,]+), k=(\S+)$/.exec(authorization)!;
  const [head, body, signature] = token!.split(".") as [string, string, string];
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const sender = await crypto.subtle.importKey("raw", fromBase64Url(key!), algorithm, false, [
    "verify",
  ]);
  assert(
    await crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" },
      sender,
      fromBase64Url(signature),
      text.encode(`${head}.${body}`),
    ),
    "signed by the key that it names",
  );
  const claims = JSON.parse(new TextDecoder().decode(fromBase64Url(body)));
  assertEquals(claims.aud, audience);
  assert(claims.exp - Date.now() / 1000 <= 24 * 60 * 60);
}

interface Device {
  privateKey: CryptoKey;
  publicKey: Uint8Array;
  auth: Uint8Array<ArrayBuffer>;
}

/** Header: salt (16), record size (4), length of the sender's key (1), that key; then one record. */
async function unseal(sealed: Uint8Array<ArrayBuffer>, device: Device): Promise<string> {
  const salt = sealed.slice(0, 16);
  const keyEnd = 21 + sealed[20]!;
  const sender = sealed.slice(21, keyEnd);
  const senderKey = await crypto.subtle.importKey("raw", sender, P256, false, []);
  const shared = await crypto.subtle.deriveBits(
    { name: "ECDH", public: senderKey },
    device.privateKey,
    256,
  );
  const info = joined(text.encode("WebPush: info\0"), device.publicKey, sender);
  const secret = await derive(device.auth, shared, info, 32);
  const key = await derive(salt, secret, text.encode("Content-Encoding: aes128gcm\0"), 16);
  const nonce = await derive(salt, secret, text.encode("Content-Encoding: nonce\0"), 12);
  const opened = new Uint8Array(
    await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: nonce },
      await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]),
      sealed.slice(keyEnd),
    ),
  );
  return new TextDecoder().decode(opened.slice(0, opened.lastIndexOf(2)));
}

async function derive(
  salt: Uint8Array<ArrayBuffer>,
  from: ArrayBuffer,
  info: Uint8Array<ArrayBuffer>,
  bytes: number,
): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey("raw", from, "HKDF", false, ["deriveBits"]);
  return await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt, info },
    key,
    bytes * 8,
  );
}
