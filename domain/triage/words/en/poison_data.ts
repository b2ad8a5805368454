import type { Words } from "../../types.ts";

/* How people say it: medicines taken wrongly, poisons. */
export const POISON: Words = {
  overdose: [
    "too much of a medicine",
    "took|swallowed|taken|taking ~ lot|many|whole|extra of ~ acetaminophen|paracetamol|tylenol|aspirin|ibuprofen|pills|tablets|medication|sleeping; more than ~ dose|recommended ~ acetaminophen|paracetamol|tylenol; overdos*; took|taken|swallowed|taking|ate|eaten|ingested|drank|drunk ~ much|whole|bottle|handful|dozens|lots|pack|packet|box,too many ~ pills|tablets|medicine|medication|paracetamol|capsules|drug*|acetaminophen|aspirin|ibuprofen|insulin; too much|many ~ medicine|medication|pills|tablets|insulin|paracetamol|acetaminophen; double dose ~ wrong; took|swallowed|taken ~ ten|twenty|thirty|forty|fifty|10|12|15|16|18|20|24|25|30|40|50|60|100 ~ tablets|pills|capsules|paracetamol|tylenol|acetaminophen; handful of pills; empty ~ bottle ~ pills|tablets; swallow*|took|taken|ingest* ~ whole|entire|full|all|handful|lots|many ~ box|bottle|packet|pack|strip|tablets|pills|capsules|paracetamol|acetaminophen|tylenol|antidepressant*; swallow*|ingest* ~ tablets|pills|capsules ~ argument|after|attempt; tablets|pills|capsules|medicine ~ missing; empty ~ tablet|pill|medicine|medication|blister box|bottle|packet|pack|jar ~~ child|toddler|baby|boy|girl|son|daughter|missing|beside|found; swallow*|took|taken|ingest* ~ load|bunch|lots|many|handful ~ antidepressant*|sleeping|painkillers|insulin|tablets|pills|capsules",
    "Was too much of a medicine taken?",
  ],
  poison: [
    "something poisonous taken",
    "pesticide*|paraquat|weedkiller|antifreeze|organophosph*|poisoning; drank|drunk|swallowed|ate|eaten ~ bleach|poison|pesticide|weed|cleaner|batteries|pills found; got into ~ pills|medicine|cleaning; drank|swallowed|ate|sipped ~ dishwashing|laundry|pod|turpentine|pine|bleach|fuel|fertiliser|fertilizer|moth|mothballs|battery acid|drain|toilet|rat bait|berries|mushrooms; poison* ~~ swallow*|drank|ate|took|rat|child|mushroom*|insecticide*; weed killer; bleach ~ drink*|ate; drank|swallow*|drunk|ingest* ~ cleaner|bleach|detergent|petrol|gasoline|kerosene|chemical*|acid|lighter|mouthwash|nail|perfume|dishwasher|methanol|solvent|disinfectant|soap|paint,lamp oil,essential oil; swallowed something not meant for drinking; ate ~ berries|plant|mushroom*|cigarette; child|toddler ~ got into ~ medicine*|pills|cabinet; child|toddler|baby ~ swallowed|ate|took ~ pills|tablets|medicine|grandmother; toxic ~ swallow*|ingest*; mushroom* ~ picked|wild|forest|woods|foraged",
    "Was something poisonous swallowed, breathed in or spilled on the skin?",
  ],
  carbon_monoxide: [
    "fumes of a heater, stove or engine",
    "monoxide; gas leak; fumes|exhaust ~ headache|dizz*|sick|heater|garage|car|generator; heater|stove|boiler|generator|furnace|charcoal|grill|barbecue ~~ headache*|dizz*|confus*|sick|everyone|family|indoor*|room; everyone in house ~ headache*|sick; co alarm|poisoning",
    "Was there a heater, stove or engine burning in a closed room?",
  ],
  recreational: [
    "drugs or much alcohol",
    "cocaine|heroin|fentanyl|opioid*|opiate*|meth|methamphetamine|ecstasy|mdma|ketamine|lsd|amphetamine*|spice|ghb ~ took|after|used|using|snort*|inject*|chest|overdos*; drunk ~ cannot|unconscious|wake|vomit*|very; alcohol poisoning; drank ~ bottle of ~ vodka|whisky|spirits|liquor; too much medicine ~ alcohol",
  ],
  hangover: [
    "hangover",
    "hangover; hung over; drank|drinking ~~ last night,too much ~~ headache|nause*|tired|feel; drank|drinking ~ heavily|lot|much ~ last night|yesterday|party; heavy drinking ~ night|yesterday",
  ],
  wrong_medicine: [
    "wrong or missed medicine",
    "wrong ~ medicine|medication|pill|tablet|dose|drug; missed ~ dose|medication|pill|insulin; forgot ~ medicine|medication|tablet*|dose; extra ~ dose|tablet|pill; double|twice ~ dose|tablet*|medicine|pills; side effect*; ran out of ~ medicine|medication|tablets|pills|insulin|inhaler|blood; run out of ~ tablets|medicine|medication; interact* ~ medicine|medication|drugs",
  ],
  side_effect: [
    "side effect of a medicine",
    "side effect*; since starting ~ medicine|medication|tablet*|pill*|drug|antibiotic*; new ~ medicine|medication|tablet*|pill* ~~ dizz*|rash|nause*|cough|swell*|tired; reaction to ~ medicine|medication|antibiotic*|drug",
  ],
  motion_sickness: [
    "travel sickness",
    "carsick|seasick; motion|travel|car|sea|bus sick*; sick ~ coach|boat,in car,on bus",
  ],
  jet_lag: [
    "jet lag",
    "flight|flew|trip ~~ sleep|night|insomnia|awake; time difference|zone*; shift work; jet lag; jetlag; night shift* ~ sleep*",
  ],
  travel_health: [
    "advice before travel or vaccination",
    "vaccin* ~ before|travel|need|due; malaria tablets ~ before|need",
  ],
};
