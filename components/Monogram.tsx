const TINTS = 6;
const TITLES = /^(dr|prof|mr|mrs|ms)\.?$/i;
const HAN = /\p{Script=Han}/u;

/** One Chinese surname, or the first letters of the first and last name, without titles. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => word && !TITLES.test(word));
  const first = words[0] ?? "";
  if (HAN.test(first)) return [...first][0] ?? "";
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [first];
  return letters.map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
}

function tint(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
}

/** A drawn stand-in for a photo; the same name always gives the same drawing. */
export function Monogram({ name }: { name: string }) {
  return (
    <svg class={`portrait tint-${tint(name)}`} viewBox="0 0 48 48" aria-hidden="true">
      <path d="M14 0h20a14 14 0 0 1 14 14v20a14 14 0 0 1-14 14H3a3 3 0 0 1-3-3V14A14 14 0 0 1 14 0z" />
      <text x="24" y="25" text-anchor="middle" dominant-baseline="central">{initials(name)}</text>
    </svg>
  );
}

export interface PortraitProps {
  name: string;
  photo?: string;
}

/** A doctor's photo, or a monogram; the name always stands beside it, so it is decorative. */
export function Portrait({ name, photo }: PortraitProps) {
  if (!photo) return <Monogram name={name} />;
  return <img class="portrait" src={photo} alt="" width="64" height="64" loading="lazy" />;
}
