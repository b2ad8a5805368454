import type { ComponentChildren } from "preact";
import { PageFooter, type ShellLink } from "./PageFooter.tsx";
import { PageHeader, type PageHeaderProps } from "./PageHeader.tsx";

const BAR_COLOURS = { light: "#ffffff", dark: "#201e1a" };

export type PageVariant = "site" | "focus" | "work";

export interface PageAssets {
  styles: string[];
  scripts: string[];
  preloads: string[];
}

/** What is the same on every page of one request: made once from locale, session and build. */
export interface Shell extends Omit<PageHeaderProps, "current" | "variant"> {
  lang: string;
  /** The person's choice; absent: the device decides. */
  theme?: "light" | "dark";
  assets: PageAssets;
  words: PageHeaderProps["words"] & {
    skip: string;
    /** Shown by script while the network is away. */
    offline: string;
    footer: string;
  };
  footer: ShellLink[];
  /** One quiet line under the footer's links. */
  footerNote?: string;
}

export interface PageProps {
  shell: Shell;
  title: string;
  description?: string;
  variant?: PageVariant;
  /** key of the navigation item one is in */
  current?: string;
  /** Stands above everything: a sandbox mark, a refusal of the browser. */
  banner?: ComponentChildren;
  /** Personal pages stay out of search engines. */
  unlisted?: boolean;
  children: ComponentChildren;
}

/** The browser's own bars take the header's colour (`--raised`), by choice or by device. */
function ThemeColours({ theme }: Pick<Shell, "theme">) {
  if (theme) return <meta name="theme-color" content={BAR_COLOURS[theme]} />;
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={BAR_COLOURS.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={BAR_COLOURS.dark} />
    </>
  );
}

function Head({ shell, title, description, unlisted }: PageProps) {
  const { assets } = shell;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta
        name="viewport"
        content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
      />
      {description && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex" />}
      <ThemeColours theme={shell.theme} />
      <meta name="format-detection" content="telephone=no" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="icon" href="/icons/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/icons/icon-192.png" type="image/png" sizes="192x192" />
      <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
      {assets.styles.map((href) => <link rel="stylesheet" href={href} key={href} />)}
      {assets.preloads.map((href) => <link rel="modulepreload" href={href} key={href} />)}
      {assets.scripts.map((src) => <script type="module" src={src} key={src} />)}
    </head>
  );
}

/**
 * The whole document; the caller writes `<!doctype html>` before it. `site` has navigation and
 * footer; `focus` is one task in one column; `work` fills the screen's height.
 */
export function Page(props: PageProps) {
  const { shell, variant = "site", current, banner, children } = props;
  return (
    <html lang={shell.lang} data-theme={shell.theme}>
      <Head {...props} />
      <body class={`page page-${variant}`}>
        <a class="skip-link" href="#main">{shell.words.skip}</a>
        {banner && <aside class="page-banner">{banner}</aside>}
        <PageHeader {...shell} current={current} variant={variant} />
        <p class="offline-banner" id="offline-banner" role="status" hidden>{shell.words.offline}</p>
        <main class="page-main" id="main" tabindex={-1}>{children}</main>
        {variant !== "work" && (
          <PageFooter label={shell.words.footer} links={shell.footer} note={shell.footerNote} />
        )}
      </body>
    </html>
  );
}
