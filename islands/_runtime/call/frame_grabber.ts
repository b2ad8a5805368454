/** Takes single pictures out of a running camera. */
export interface FrameGrabber {
  /** A JPEG no wider than `width`; null when the camera shows nothing within a second. */
  grab(track: MediaStreamTrack, width: number, quality: number): Promise<Blob | null>;
  close(): void;
}

const FRAME_MS = 1_500;

export function createGrabber(): FrameGrabber {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  let shown: MediaStreamTrack | null = null;

  const show = async (track: MediaStreamTrack): Promise<boolean> => {
    if (shown !== track) {
      shown = track;
      video.srcObject = new MediaStream([track]);
    }
    await Promise.race([video.play().catch(() => {}), sleep(FRAME_MS)]);
    const until = performance.now() + FRAME_MS;
    while (video.videoWidth === 0 && performance.now() < until) await sleep(50);
    return video.videoWidth > 0;
  };

  return {
    grab: async (track, width, quality) => {
      if (!await show(track)) return null;
      const scale = Math.min(1, width / video.videoWidth);
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      canvas.getContext("2d")!.drawImage(video, 0, 0, canvas.width, canvas.height);
      video.pause();
      return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    },
    close: () => {
      shown = null;
      video.srcObject = null;
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
