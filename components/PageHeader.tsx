import { Icon, type IconName } from "./Icon.tsx";
import { Logo } from "./Logo.tsx";

export interface NavItem {
  key: string;
  href: string;
  label: string;
  icon: IconName;
  /** Unread things; the words say what the number counts. */
  count?: { number: number; words: string };
}

export interface PageHeaderProps {
  /** The product's name as it is written in this language, and where home is. */
  brand: { name: string; href: string };
  /** Four items: at the thumb on phones, in the header from tablets on. */
  nav: NavItem[];
  /** Where the country is not known the word stands in the number's place. */
  emergency: { href: string; word?: string; number: string };
  /** The other language, named in itself. */
  language: { href: string; label: string; lang: string };
  account: { href: string; label: string };
  words: { navigation: string };
  current?: string;
  variant: "site" | "focus" | "work";
}

function Navigation({ nav, current, words }: PageHeaderProps) {
  return (
    <nav class="nav" aria-label={words.navigation}>
      {nav.map(({ key, href, label, icon, count }) => (
        <a
          class="nav-item"
          href={href}
          aria-current={key === current ? "page" : undefined}
          key={key}
        >
          <Icon name={icon} />
          <span>{label}</span>
          {count && count.number > 0 && (
            <span class="count">
              <span aria-hidden="true">{count.number > 99 ? "99+" : count.number}</span>
              <span class="visually-hidden">{count.words}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}

/** Brand, navigation, the emergency number always in reach, language and account. */
export function PageHeader(props: PageHeaderProps) {
  const { brand, emergency, language, account, variant } = props;
  return (
    <header class="page-header">
      <div class="page-header-bar">
        <a class="brand" href={brand.href}>
          <Logo />
          <span>{brand.name}</span>
        </a>
        {variant !== "focus" && <Navigation {...props} />}
        <a class="emergency-link" href={emergency.href}>
          <Icon name="phone" />
          {emergency.word && (
            <>
              <span class="emergency-word">{emergency.word}</span>
              {" "}
            </>
          )}
          <b>{emergency.number}</b>
        </a>
        <a class="header-link" href={language.href} hreflang={language.lang} lang={language.lang}>
          {language.label}
        </a>
        <a class="header-link header-account" href={account.href}>
          <Icon name="person" />
          <span>{account.label}</span>
        </a>
      </div>
    </header>
  );
}
