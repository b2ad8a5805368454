import { useEffect, useRef, useState } from "preact/hooks";
import { enqueue } from "../_runtime/outbox.ts";
import { newId } from "../_runtime/new_id.ts";
import type { LiveView } from "./live_view.ts";

export interface Happenings {
  /** Short news, gone by themselves. */
  news: string[];
  /** Somebody asks to take a picture from this camera. */
  photoAsk: { requestId: string; identity: string } | null;
  askPhoto(): void;
  answerPhoto(yes: boolean): void;
}

const NEWS_MS = 6_000;

/** What happens once during a call, told for a moment or until it is answered. */
export function useHappenings(view: LiveView): Happenings {
  const { session, words, call, side, people } = view;
  const [news, setNews] = useState<string[]>([]);
  const [photoAsk, setPhotoAsk] = useState<Happenings["photoAsk"]>(null);
  const latest = useRef(view);
  latest.current = view;
  const tell = (text: string) => {
    setNews((before) => before.includes(text) ? before : [...before.slice(-1), text]);
    setTimeout(() => setNews((before) => before.filter((one) => one !== text)), NEWS_MS);
  };

  useEffect(() => {
    const named = (identity: string) => latest.current.nameOf(identity);
    const stops = [
      session.on("joined", ({ identity }) => tell(words.joined(named(identity)))),
      session.on("left", ({ identity }) => tell(words.wentAway(named(identity)))),
      session.on("back", ({ identity }) => tell(words.joined(named(identity)))),
      session.on("phrase_changed", ({ identity }) => tell(words.phraseAnew(named(identity)))),
      session.on("own_back", () => tell(words.reconnected)),
      session.on("snapshot_asked", setPhotoAsk),
      session.on("snapshot_answered", ({ identity, yes }) => {
        tell(yes ? words.photoComes : words.photoRefused(named(identity)));
      }),
      session.on("encryption_off", ({ reason }) => tell(words.clearFromNow[reason])),
    ];
    return () => stops.forEach((stop) => stop());
  }, [session]);

  const mode = useRef(call.mode);
  useEffect(() => {
    if (mode.current !== call.mode && side !== "guest") tell(words.changedTo[call.mode]);
    mode.current = call.mode;
  }, [call.mode]);

  return {
    news,
    photoAsk,
    askPhoto: () => {
      const patient = people.find(({ main }) => main);
      if (!patient) return;
      session.askForSnapshot(patient.person.identity);
      tell(words.photoWaiting(patient.name));
    },
    answerPhoto: (yes) => {
      if (!photoAsk) return;
      setPhotoAsk(null);
      void session.answerSnapshot(photoAsk.requestId, yes).then(async (photo) => {
        if (!yes) return;
        if (photo) await sendPhoto(latest.current, photo);
        tell(photo ? words.photoSent : words.photoFailed);
      });
    },
  };
}

/** Into the conversation like any other photo: kept on the device first, sent when it can be. */
async function sendPhoto(
  { consultationId, accountId, words }: LiveView,
  blob: Blob,
): Promise<void> {
  if (!consultationId || !accountId) return;
  const createdAt = new Date().toISOString();
  const base = { consultationId, accountId, createdAt, attempts: 0 };
  const id = newId();
  await enqueue(
    { ...base, id, kind: "attachment", fields: {}, blob, fileName: "call.jpg" },
    {
      ...base,
      id: newId(),
      kind: "message",
      fields: {
        body: words.photoBody,
        written_at: createdAt,
        attachment_ids: id,
        attachment_kinds: "photo",
      },
    },
  );
}
