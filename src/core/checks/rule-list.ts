import type { PairingRule, Rule } from "./rule.ts";
import { dialogueDash } from "./rules/dialogue-dash.ts";
import { altText } from "./rules/form/alt-text.ts";
import { links } from "./rules/form/links.ts";
import { structure } from "./rules/form/structure.ts";
import { glossary } from "./rules/glossary/glossary.ts";
import { length } from "./rules/length.ts";
import { names } from "./rules/names.ts";
import { opposites } from "./rules/opposites.ts";
import { punctuation } from "./rules/punctuation.ts";
import { quotes } from "./rules/quotes.ts";
import { cosmetic } from "./rules/record/cosmetic.ts";
import { missing } from "./rules/record/missing.ts";
import { orphan } from "./rules/record/orphan.ts";
import { pinUnknown } from "./rules/record/pin-unknown.ts";
import { reviewRecord } from "./rules/record/review-record.ts";
import { stale } from "./rules/record/stale.ts";
import { unpinned } from "./rules/record/unpinned.ts";
import { untranslated } from "./rules/untranslated.ts";
import { contacts } from "./rules/values/contacts.ts";
import { currency } from "./rules/values/currency.ts";
import { dates } from "./rules/values/dates.ts";
import { numbers } from "./rules/values/numbers.ts";
import { references } from "./rules/values/references.ts";
import { swapped } from "./rules/values/swapped.ts";
import { times } from "./rules/values/times.ts";

/** Every rule about an original and its translation, in the order of the documentation. */
export const rules: readonly Rule[] = [
	unpinned,
	stale,
	cosmetic,
	pinUnknown,
	reviewRecord,
	structure,
	links,
	altText,
	numbers,
	dates,
	times,
	currency,
	contacts,
	references,
	swapped,
	names,
	opposites,
	quotes,
	dialogueDash,
	punctuation,
	untranslated,
	length,
	glossary,
];

/** Every rule about pages that stand alone. */
export const pairingRules: readonly PairingRule[] = [missing, orphan];
