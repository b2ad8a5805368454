import { islands, words } from "./registry.ts";

/** The only script that every page loads: it wakes the page's islands, each when it is time. */
for (const element of document.querySelectorAll<HTMLElement>("x-island")) schedule(element);

function schedule(element: HTMLElement): void {
  const wakeUp = () => void wake(element);
  switch (element.dataset.wake) {
    case "idle":
      whenIdle(wakeUp);
      break;
    case "visible": {
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        wakeUp();
      });
      // The element itself is display: contents and has no box.
      for (const child of element.children) observer.observe(child);
      break;
    }
    default:
      wakeUp();
  }
}

async function wake(element: HTMLElement): Promise<void> {
  const { name = "", area = "", props = "{}" } = element.dataset;
  const [{ mount }, island, spoken] = await Promise.all([
    import("./mount.ts"),
    islands[name]?.(),
    wordsFor(area),
  ]);
  if (!island || !spoken) return;
  mount(element, island.default, { ...JSON.parse(props), words: spoken });
  element.dataset.awake = "";
}

async function wordsFor(area: string): Promise<object | undefined> {
  const locale = document.documentElement.lang === "zh-CN" ? "zh_cn" : "en";
  return (await words[`${locale}/${area}`]?.())?.[area];
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
  else setTimeout(work, 200);
}

// After what is seen: the first visit on a slow phone is for the page itself.
whenIdle(() => void import("./installed.ts").then((installed) => installed.start(wordsFor)));
