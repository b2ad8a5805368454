import { useEffect, useRef, useState } from "preact/hooks";
import { Lightbox } from "../../components/Lightbox.tsx";
import type { Zoom } from "./zoom.ts";

interface PhotoZoomProps {
  words: { label: string; close: string };
}

/** Opens a tapped photo over the page; without this script the link opens the file itself. */
export function PhotoZoom({ words }: PhotoZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [photo, setPhoto] = useState<{ src: string; alt: string } | null>(null);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-lightbox]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setPhoto({ src: link.href, alt: link.querySelector("img")?.alt ?? "" });
    };
    const close = () => setPhoto(null);
    document.addEventListener("click", open);
    dialog.current?.addEventListener("close", close);
    return () => {
      document.removeEventListener("click", open);
      dialog.current?.removeEventListener("close", close);
    };
  }, []);

  useEffect(() => {
    const area = dialog.current;
    const image = area?.querySelector("img");
    if (!photo || !area || !image) return;
    // The dialog gives the focus back to the photo's link when it closes.
    area.showModal();
    let zoom: Zoom | undefined;
    let closed = false;
    void import("./zoom.ts").then(({ startZoom }) => {
      if (!closed) zoom = startZoom(area, image);
    });
    return () => {
      closed = true;
      zoom?.stop();
    };
  }, [photo]);

  return <Lightbox words={words} src={photo?.src} alt={photo?.alt} dialogRef={dialog} />;
}
