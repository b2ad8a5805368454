import { ButtonLink } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { call_pages } from "../../domain/words/en/call_pages.ts";

/** What a browser that runs no script is told: what it lacks, and which ways remain. */
export function WithoutScript({ words, back }: { words: typeof call_pages; back?: string }) {
  return (
    <noscript>
      <div class="call-no-script">
        <Notice
          kind="warning"
          title={words.noScript}
          action={back && <ButtonLink href={back}>{words.toConversation}</ButtonLink>}
        >
          <p>{back ? words.noScriptText : words.noScriptGuest}</p>
        </Notice>
      </div>
    </noscript>
  );
}
