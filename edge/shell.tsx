import { getCookie } from "hono/cookie";
import type { ComponentChildren } from "preact";
import { Button } from "../components/Button.tsx";
import { Page } from "../components/Page.tsx";
import type { PageVariant, Shell as ShellProps } from "../components/Page.tsx";
import { emergencyNumber } from "../domain/emergency/numbers.ts";
import type { AppContext } from "./app_env.ts";

export interface ShellOptions {
  title: string;
  description?: string;
  /** The place in the main menu that one is in. */
  active?: "home" | "consultations" | "record" | "me" | "work";
  variant?: PageVariant;
}

/** The document around a page: menu, emergency number, language, what the installed app needs. */
export function Shell(
  { c, options, children }: { c: AppContext; options: ShellOptions; children: ComponentChildren },
) {
  const { words: { shell: words }, deps, user } = c.var;
  const { title, description, active, variant } = options;
  return (
    <Page
      shell={shellOf(c)}
      title={active === "home" ? `${words.name} · ${title}` : `${title} · ${words.name}`}
      description={description}
      variant={variant}
      current={active}
      unlisted={user !== null}
      banner={deps.demo && variant !== "work" && <p class="sandbox-mark">{words.demoBanner}</p>}
    >
      {variant === "focus" ? <div class="wrap-narrow stack">{children}</div> : children}
      <div class="toast" data-update-prompt hidden>
        <p>{words.updateReady}</p>
        <Button type="button" kind="secondary">{words.updateNow}</Button>
      </div>
    </Page>
  );
}

function shellOf(c: AppContext): ShellProps {
  const { words: { shell: words }, deps: { assets }, locale, theme, user } = c.var;
  const other = locale === "en" ? "zh-CN" : "en";
  return {
    lang: locale,
    theme: theme === "system" ? undefined : theme,
    assets: { styles: [assets.style], scripts: [assets.client], preloads: [] },
    brand: { name: words.name, href: "/" },
    nav: [
      user && getCookie(c, "desk")
        ? { key: "work", href: "/work", label: words.work, icon: "stethoscope" }
        : { key: "home", href: "/", label: words.home, icon: "home" },
      { key: "consultations", href: "/consultations", label: words.consultations, icon: "chat" },
      { key: "record", href: "/record", label: words.record, icon: "record" },
      { key: "me", href: "/me", label: words.me, icon: "person" },
    ],
    emergency: emergencyOf(c),
    language: {
      href: `/preferences/language/${other}?next=${encodeURIComponent(here(c))}`,
      label: words.otherLanguage,
      lang: other,
    },
    account: user ? { href: "/me", label: words.me } : { href: "/sign-in", label: words.signIn },
    words: {
      navigation: words.mainMenu,
      skip: words.skip,
      offline: words.offline,
      footer: words.footerMenu,
    },
    footer: [
      { href: "/emergency", label: words.emergencyHelp },
      { href: "/legal/terms", label: words.terms },
      { href: "/legal/privacy", label: words.privacy },
    ],
  };
}

/** Calls at once where the country is known; else leads to the page where one chooses it. */
function emergencyOf(c: AppContext): ShellProps["emergency"] {
  const { words: { shell: words }, country } = c.var;
  const number = country ? emergencyNumber(country).medical : null;
  return number
    ? { href: `tel:${number}`, word: words.emergencyWord, number }
    : { href: "/emergency", number: words.emergencyWord };
}

/** Where to come back to after a choice: only pages that a GET may show. */
function here(c: AppContext): string {
  if (c.req.method !== "GET") return "/";
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}
