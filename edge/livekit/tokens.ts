import { AccessToken, TrackSource } from "livekit-server-sdk";

/** Where a LiveKit is, and the key with which we speak to it. */
export interface LivekitAccess {
  /** What browsers connect to (ws or wss). */
  url: string;
  apiKey: string;
  apiSecret: string;
}

/** What Postgres lets one participant do in one call. */
export interface CallGrant {
  room: string;
  /** A random id: never a name, a number or an account. */
  identity: string;
  canPublish: boolean;
  canShareScreen: boolean;
  /** Not while a telephone is let in: by data its number could be asked for. */
  canSendData: boolean;
}

/** A token only opens the door: who is in stays in when it expires, and asks again to come back. */
const TOKEN_SECONDS = 5 * 60;

/** A token for one room and one identity: nothing about the person, no rights over others. */
export async function mintToken(access: LivekitAccess, grant: CallGrant): Promise<string> {
  const token = new AccessToken(access.apiKey, access.apiSecret, {
    identity: grant.identity,
    ttl: TOKEN_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room: grant.room,
    canSubscribe: true,
    canPublish: grant.canPublish,
    canPublishData: grant.canSendData,
    canPublishSources: sourcesOf(grant),
    canUpdateOwnMetadata: false,
    hidden: false,
  });
  return await token.toJwt();
}

function sourcesOf({ canPublish, canShareScreen }: CallGrant): TrackSource[] {
  if (!canPublish) return [];
  const own = [TrackSource.MICROPHONE, TrackSource.CAMERA];
  return canShareScreen ? [...own, TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO] : own;
}
