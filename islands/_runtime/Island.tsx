import { createContext, h } from "preact";
import type { ComponentType } from "preact";
import { useContext } from "preact/hooks";

/** Per island, the built files that its waking needs; given by the page's renderer. */
export const IslandAssets = createContext<Record<string, string[]>>({});

/** When an island's script is fetched and run. */
export type Wake = "load" | "idle" | "visible";

interface IslandProps<Props> {
  /** The file's name in `islands/`, without its ending. */
  name: string;
  is: ComponentType<Props & { words: never }>;
  /** Must survive JSON: no functions, dates as ISO strings. */
  props: Props;
  /** The area of words that the island speaks with, and those words for this first render. */
  area: string;
  words: object;
  wake?: Wake;
}

/** Renders an island on the server and leaves what the loader needs to wake it in the browser. */
export function Island<Props extends object>(
  { name, is, props, area, words, wake = "load" }: IslandProps<Props>,
) {
  const preloads = useContext(IslandAssets)[name] ?? [];
  return (
    <>
      {wake === "load" &&
        preloads.map((href) => <link key={href} rel="modulepreload" href={href} />)}
      {h(
        "x-island",
        {
          "data-name": name,
          "data-area": area,
          "data-wake": wake,
          "data-props": JSON.stringify(props),
        },
        h(is as ComponentType<object>, { ...props, words } as object),
      )}
    </>
  );
}
