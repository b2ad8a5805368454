import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

export interface Photo {
  /** The whole picture; opens when tapped. */
  href: string;
  thumbnail: string;
  /** "Photo 1 of 3 from Ms Li" */
  alt: string;
}

export interface DocumentFile {
  href: string;
  name: string;
  /** "PDF, 240 kB" */
  detail: string;
}

export interface VoiceNote {
  src: string;
  /** "Voice note, 0:42" */
  label: string;
}

export type DeliveryState = "sending" | "waiting" | "sent" | "read" | "failed";

export interface MessageBubbleProps {
  /** Own messages stand at the end of the line, the other's at its start. */
  side: "own" | "other";
  id?: string;
  /** Who wrote it; seen for the other side, always read out. */
  author: string;
  body?: string;
  photos?: Photo[];
  documents?: DocumentFile[];
  voice?: VoiceNote;
  datetime: string;
  time: string;
  delivery?: { state: DeliveryState; word: string };
  /** Under a failed message: try again, delete. */
  actions?: ComponentChildren;
}

const DELIVERY_ICONS: Record<DeliveryState, IconName> = {
  sending: "clock",
  waiting: "offline",
  sent: "check",
  read: "checks",
  failed: "emergency",
};

function Photos({ photos }: { photos: Photo[] }) {
  return (
    <ul class="message-photos">
      {photos.map(({ href, thumbnail, alt }) => (
        <li key={href}>
          <a href={href} data-lightbox>
            <img src={thumbnail} alt={alt} width="160" height="160" loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A file as something to open: its name, kind and size. */
export function DocumentTile({ href, name, detail }: DocumentFile) {
  return (
    <a class="document" href={href}>
      <Icon name="file" />
      <span class="document-text">
        <span class="document-name" dir="auto">{name}</span>
        <span class="document-detail">{detail}</span>
      </span>
    </a>
  );
}

function Voice({ src, label }: VoiceNote) {
  return (
    <figure class="voice">
      <figcaption>
        <Icon name="mic" />
        {label}
      </figcaption>
      <audio controls preload="none" src={src} aria-label={label} />
    </figure>
  );
}

/** One message of a thread. Its text keeps its line breaks and its own direction. */
export function MessageBubble(props: MessageBubbleProps) {
  const { side, photos = [], documents = [], voice, delivery } = props;
  return (
    <li class={`message message-${side}`} id={props.id}>
      <span class={side === "own" ? "visually-hidden" : "message-author"}>{props.author}</span>
      <div class={photos.length > 0 && !props.body ? "bubble bubble-photos" : "bubble"}>
        {photos.length > 0 && <Photos photos={photos} />}
        {props.body && <p class="bubble-body" dir="auto">{props.body}</p>}
        {documents.map((file) => <DocumentTile {...file} key={file.href} />)}
        {voice && <Voice {...voice} />}
      </div>
      <p class={`message-meta message-${delivery?.state ?? "received"}`}>
        <time datetime={props.datetime}>{props.time}</time>
        {delivery && (
          <span class="delivery">
            <Icon name={DELIVERY_ICONS[delivery.state]} />
            {delivery.word}
          </span>
        )}
      </p>
      {props.actions && <div class="message-actions">{props.actions}</div>}
    </li>
  );
}
