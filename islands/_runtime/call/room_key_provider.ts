import { BaseKeyProvider } from "livekit-client";
import type { RoomKey } from "./key_holder.ts";

/**
 * Keys that LiveKit's worker keeps at a time: frames on their way still open with the one before.
 */
const KEYRING_SIZE = 16;

/** Hands the room's key to LiveKit's encryption of frames; one key for everybody in the room. */
export class RoomKeyProvider extends BaseKeyProvider {
  constructor() {
    super({
      sharedKey: true,
      keySize: 256,
      keyringSize: KEYRING_SIZE,
      // Never derived onwards by itself, and a wrong key stays wrong however often it is tried.
      ratchetWindowSize: 0,
      failureTolerance: -1,
    });
  }

  async set({ epoch, bytes }: RoomKey): Promise<void> {
    const material = await crypto.subtle.importKey("raw", bytes, "HKDF", false, [
      "deriveBits",
      "deriveKey",
    ]);
    this.onSetEncryptionKey(material, undefined, epoch % KEYRING_SIZE);
  }
}
