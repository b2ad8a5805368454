/** The mark: a speech bubble whose lower edge becomes a pulse, and the pulse its tail. */
export function Logo() {
  return (
    <svg class="logo-mark" viewBox="0 0 48 48" width="32" height="32" aria-hidden="true">
      <path d="M17.5 35H15a9.5 9.5 0 0 1-9.5-9.5v-10A9.5 9.5 0 0 1 15 6h18a9.5 9.5 0 0 1 9.5 9.5v10A9.5 9.5 0 0 1 33 35h-2.5l-4-13-5.6 21z" />
    </svg>
  );
}
