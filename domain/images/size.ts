/** Pixels as they are stored, before any turning. */
export interface ImageSize {
  width: number;
  height: number;
}
