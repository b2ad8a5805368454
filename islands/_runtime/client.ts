import { islands, words } from "./registry.ts";

/** The only script that every page loads: it wakes the page's islands, each when it is time. */
for (const element of document.querySelectorAll<HTMLElement>("x-island")) schedule(element);

function schedule(element: HTMLElement): void {
  const wakeUp = () => void wake(element);
  switch (element.dataset.wake) {
    case "idle":
      if ("requestIdleCallback" in globalThis) requestIdleCallback(wakeUp);
      else setTimeout(wakeUp, 200);
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
  const locale = document.documentElement.lang === "zh-CN" ? "zh_cn" : "en";
  const [{ mount }, island, spoken] = await Promise.all([
    import("./mount.ts"),
    islands[name]?.(),
    words[`${locale}/${area}`]?.(),
  ]);
  if (!island || !spoken) return;
  mount(element, island.default, { ...JSON.parse(props), words: spoken[area] });
  element.dataset.awake = "";
}

void import("./installed.ts").then(({ startInstalled }) => startInstalled());
