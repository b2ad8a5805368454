import { useEffect, useRef } from "preact/hooks";

interface PictureProps {
  track: MediaStreamTrack;
  /** As a mirror shows it: for one's own face. */
  mirrored?: boolean;
  label: string;
}

/** One's own camera, without sound. */
export function Picture({ track, mirrored, label }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return (
    <video
      ref={video}
      class={mirrored ? "mirrored" : undefined}
      aria-label={label}
      autoplay
      playsInline
      muted
    />
  );
}
