import { copiedStatus } from "./copied-status.ts";
import { offerCode } from "./copy-code.ts";
import { markCurrentHeading } from "./current-heading.ts";
import { explainTerms } from "./explain-terms.ts";
import { keepPlace } from "./keep-place.ts";
import { watchPassages } from "./passages.ts";
import { offerSearchKeySetting, watchSearchKey } from "./search-key.ts";
import { watchSideBySide } from "./side-by-side.ts";
import { sortTables } from "./sort-tables.ts";
import { watchCitation } from "./watch-citation.ts";
import { watchGlossary } from "./watch-glossary.ts";
import { watchSearch } from "./watch-search.ts";
import { watchSuggestions } from "./watch-suggestions.ts";

const tell = copiedStatus();

keepPlace();
watchPassages(tell);
offerCode(tell);
watchCitation();
explainTerms();
markCurrentHeading();
watchGlossary();
sortTables();
watchSideBySide();
watchSearchKey();
offerSearchKeySetting();
watchSearch();
watchSuggestions();
