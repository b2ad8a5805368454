import { phraseWords } from "../../domain/check_phrase.ts";
import { useLive } from "./live_view.ts";

/** How two people find out that nobody listens: the same four words on both screens. */
export function Phrase() {
  const { call, snap: { encryption, phrase }, words, locale, other } = useLive();
  if (encryption === "off") {
    const why = call.recording ? words.notSecuredRecording : words.notSecuredPhone;
    return <p>{why}</p>;
  }
  if (encryption === "failed" || encryption === "unavailable") {
    return <p>{encryption === "failed" ? words.notSecuredFailed : words.notSecuredHere}</p>;
  }
  if (!phrase) return <p>{words.securing}</p>;
  return (
    <>
      <p>{words.phraseText(other)}</p>
      <ol class="call-phrase">
        {phraseWords(phrase, locale).map((word, place) => <li key={place}>{word}</li>)}
      </ol>
      <p class="fine">
        {words.phraseDigits}: <b class="call-digits">{phrase.digits}</b>
      </p>
      <p>{words.phraseOther}</p>
      <p class="fine quiet">{words.phraseNew}</p>
    </>
  );
}
