/*
 * Medical emergency numbers by ISO 3166-1 country, first the one that brings an ambulance. `crisis` is a
 * line for people in despair, `poison` a poison centre. `verifiedOn` is null until somebody has checked
 * the row with the country's regulator: public lists contradict each other.
 */
export interface EmergencyNumbers {
  medical: string;
  /** Police, or the number for everything where there is one; several are parted by a slash. */
  general: string;
  crisis?: string;
  poison?: string;
  /** The day on which the row was checked, as YYYY-MM-DD. */
  verifiedOn: string | null;
}

export const NUMBERS: Readonly<Record<string, EmergencyNumbers>> = {
  CN: { medical: "120", general: "110/119", crisis: "12356", verifiedOn: null },
  HK: { medical: "999", general: "999", crisis: "18111", verifiedOn: null },
  MO: { medical: "999", general: "999", verifiedOn: null },
  TW: { medical: "119", general: "110", crisis: "1925", verifiedOn: null },
  JP: { medical: "119", general: "110", crisis: "0120-279-338", verifiedOn: null },
  KR: { medical: "119", general: "112", crisis: "109", verifiedOn: null },
  SG: { medical: "995", general: "999", crisis: "1767", verifiedOn: null },
  MY: { medical: "999", general: "999", verifiedOn: null },
  TH: { medical: "1669", general: "191", verifiedOn: null },
  VN: { medical: "115", general: "113", verifiedOn: null },
  PH: { medical: "911", general: "911", verifiedOn: null },
  ID: { medical: "119", general: "112", verifiedOn: null },
  IN: { medical: "108", general: "112", crisis: "14416", verifiedOn: null },
  PK: { medical: "1122", general: "15", verifiedOn: null },
  BD: { medical: "999", general: "999", verifiedOn: null },
  LK: { medical: "1990", general: "119", verifiedOn: null },
  NP: { medical: "102", general: "100", verifiedOn: null },
  AE: { medical: "998", general: "999", verifiedOn: null },
  SA: { medical: "997", general: "911", verifiedOn: null },
  QA: { medical: "999", general: "999", verifiedOn: null },
  IL: { medical: "101", general: "100", verifiedOn: null },
  TR: { medical: "112", general: "112", verifiedOn: null },
  AT: { medical: "144", general: "112", verifiedOn: null },
  BE: { medical: "112", general: "112", verifiedOn: null },
  BG: { medical: "112", general: "112", verifiedOn: null },
  CY: { medical: "112", general: "112", verifiedOn: null },
  CZ: { medical: "155", general: "112", verifiedOn: null },
  DE: { medical: "112", general: "110", verifiedOn: null },
  DK: { medical: "112", general: "112", verifiedOn: null },
  EE: { medical: "112", general: "112", verifiedOn: null },
  ES: { medical: "112", general: "112", verifiedOn: null },
  FI: { medical: "112", general: "112", verifiedOn: null },
  FR: { medical: "15", general: "112", verifiedOn: null },
  GR: { medical: "166", general: "112", verifiedOn: null },
  HR: { medical: "194", general: "112", verifiedOn: null },
  HU: { medical: "104", general: "112", verifiedOn: null },
  IE: {
    medical: "112",
    general: "112",
    crisis: "116 123",
    poison: "01 809 2166",
    verifiedOn: null,
  },
  IS: { medical: "112", general: "112", verifiedOn: null },
  IT: { medical: "118", general: "112", verifiedOn: null },
  LT: { medical: "112", general: "112", verifiedOn: null },
  LU: { medical: "112", general: "113", verifiedOn: null },
  LV: { medical: "113", general: "112", verifiedOn: null },
  MT: { medical: "112", general: "112", verifiedOn: null },
  NL: { medical: "112", general: "112", verifiedOn: null },
  NO: { medical: "113", general: "112", verifiedOn: null },
  PL: { medical: "999", general: "112", verifiedOn: null },
  PT: { medical: "112", general: "112", verifiedOn: null },
  RO: { medical: "112", general: "112", verifiedOn: null },
  SE: { medical: "112", general: "112", verifiedOn: null },
  SI: { medical: "112", general: "113", verifiedOn: null },
  SK: { medical: "155", general: "112", verifiedOn: null },
  CH: { medical: "144", general: "112", verifiedOn: null },
  GB: { medical: "999", general: "999", crisis: "116 123", verifiedOn: null },
  UA: { medical: "103", general: "112", verifiedOn: null },
  RU: { medical: "103", general: "112", verifiedOn: null },
  US: { medical: "911", general: "911", crisis: "988", poison: "1-800-222-1222", verifiedOn: null },
  CA: { medical: "911", general: "911", crisis: "988", poison: "1-844-764-7669", verifiedOn: null },
  MX: { medical: "911", general: "911", verifiedOn: null },
  BR: { medical: "192", general: "190", verifiedOn: null },
  AR: { medical: "107", general: "911", verifiedOn: null },
  CL: { medical: "131", general: "133", verifiedOn: null },
  CO: { medical: "123", general: "123", verifiedOn: null },
  PE: { medical: "106", general: "105", verifiedOn: null },
  AU: { medical: "000", general: "000", crisis: "13 11 14", poison: "13 11 26", verifiedOn: null },
  NZ: { medical: "111", general: "111", crisis: "1737", poison: "0800 764 766", verifiedOn: null },
  ZA: { medical: "10177", general: "112", verifiedOn: null },
  EG: { medical: "123", general: "122", verifiedOn: null },
  KE: { medical: "999", general: "999", verifiedOn: null },
  NG: { medical: "112", general: "112", verifiedOn: null },
  GH: { medical: "112", general: "112", verifiedOn: null },
  ET: { medical: "907", general: "991", verifiedOn: null },
};
