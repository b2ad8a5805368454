import { useEffect, useRef } from "preact/hooks";
import { Lightbox } from "../../components/Lightbox.tsx";
import { startZoom } from "./zoom.ts";

export interface Photo {
  src: string;
  alt: string;
}

interface PhotoDialogProps {
  photo: Photo;
  words: { label: string; close: string };
  onClose(): void;
}

/** One photo over the page, which can be enlarged. */
export function PhotoDialog({ photo, words, onClose }: PhotoDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const area = dialog.current!;
    area.addEventListener("close", onClose);
    // The dialog gives the focus back to the photo's link when it closes.
    area.showModal();
    const zoom = startZoom(area, area.querySelector("img")!);
    return () => {
      area.removeEventListener("close", onClose);
      zoom.stop();
    };
  }, []);
  return <Lightbox words={words} {...photo} dialogRef={dialog} />;
}
