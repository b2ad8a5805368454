import { useEffect, useState } from "preact/hooks";
import type { Photo, PhotoDialog } from "./PhotoDialog.tsx";

interface PhotoZoomProps {
  words: { label: string; close: string };
}

/** Opens a tapped photo over the page; without this script the link opens the file itself. */
export function PhotoZoom({ words }: PhotoZoomProps) {
  const [open, setOpen] = useState<{ Shown: typeof PhotoDialog; photo: Photo } | null>(null);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-lightbox]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const photo = { src: link.href, alt: link.querySelector("img")?.alt ?? "" };
      void import("./PhotoDialog.tsx").then(
        ({ PhotoDialog }) => setOpen({ Shown: PhotoDialog, photo }),
        () => location.assign(link.href),
      );
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);

  return open && <open.Shown words={words} photo={open.photo} onClose={() => setOpen(null)} />;
}
