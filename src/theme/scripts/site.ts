import { keepPlace } from "./keep-place.ts";
import { offerSearchKeySetting, watchSearchKey } from "./search-key.ts";
import { watchSearch } from "./watch-search.ts";
import { watchSuggestions } from "./watch-suggestions.ts";

keepPlace();
watchSearchKey();
offerSearchKeySetting();
watchSearch();
watchSuggestions();
