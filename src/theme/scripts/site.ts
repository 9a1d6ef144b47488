import { keepPlace } from "./keep-place.ts";
import { watchPassages } from "./passages.ts";
import { offerSearchKeySetting, watchSearchKey } from "./search-key.ts";
import { watchSideBySide } from "./side-by-side.ts";
import { watchCitation } from "./watch-citation.ts";
import { watchSearch } from "./watch-search.ts";
import { watchSuggestions } from "./watch-suggestions.ts";

keepPlace();
watchPassages();
watchCitation();
watchSideBySide();
watchSearchKey();
offerSearchKeySetting();
watchSearch();
watchSuggestions();
