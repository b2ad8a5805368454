import type { TestApp, Visitor } from "./app.ts";

/** Dr Smith of the demo clinic: general practice in the United Kingdom, asked by text. */
export const DR_SMITH = "d1000000-0000-4000-8000-000000000106";
export const CONCERN = "Since Monday my left arm has a red, itchy rash that feels warm.";

/** A draft of Tom's to Dr Smith, started through the form; its id. */
export async function startDraft(
  person: Visitor,
  fields: Record<string, string> = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const answer = await person.post("/consultations", {
    consultation_id: id,
    practitioner: DR_SMITH,
    kind: "text",
    patient: await patientOf(person),
    ...fields,
  });
  if (answer.status !== 303) throw new Error(`Cannot start a draft: ${answer.status}`);
  return id;
}

/** A draft with a description, ready to be paid. */
export async function describedDraft(person: Visitor): Promise<string> {
  const id = await startDraft(person);
  await person.send(`/consultations/${id}`, { concern: CONCERN });
  return id;
}

/** The first person that the form offers. */
export async function patientOf(person: Visitor): Promise<string> {
  const form = await (await person.get(`/consultations/new?practitioner=${DR_SMITH}`)).text();
  const patient = /name="patient" value="([^"]+)"/.exec(form)?.[1];
  if (!patient) throw new Error("Cannot choose a patient: the form offers none");
  return patient;
}

/** What the page would post when one pays what it shows. */
export async function payFields(person: Visitor, id: string, method = "approve") {
  const form = await (await person.get(`/consultations/${id}/pay`)).text();
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? "";
  return {
    amount_minor: value("amount_minor"),
    currency: value("currency"),
    method,
    confirmed: "yes",
  };
}

export async function pay(person: Visitor, id: string, method = "approve"): Promise<Response> {
  return await person.post(`/consultations/${id}/pay`, await payFields(person, id, method));
}

export async function statusOf(person: Visitor, id: string): Promise<string> {
  const answer = await person.get(`/consultations/${id}`, { accept: "application/json" });
  return (await answer.json()).status;
}

/** Tom of the demo clinic, with the consents and the profile that somebody needs who asks. */
export async function signInTom(app: TestApp): Promise<Visitor> {
  const tom = await app.signIn("tom@demo.wenyi.example");
  await app.query(
    `insert into public.consents (account_id, kind, version, locale)
     select u.id, d.kind, max(d.version), 'en' from auth.users u, public.consent_documents d
     where u.email = 'tom@demo.wenyi.example' group by u.id, d.kind`,
  );
  await app.query(
    `insert into public.patients (account_id, relationship, display_name, birth_date, sex)
     select id, 'self', 'Tom', '1988-02-29', 'male' from auth.users
     where email = 'tom@demo.wenyi.example' on conflict do nothing`,
  );
  return tom;
}
