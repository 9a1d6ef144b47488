import { offerSearchKeySetting, watchSearchKey } from "./search-key.ts";
import { watchSearch } from "./watch-search.ts";

watchSearchKey();
offerSearchKeySetting();
watchSearch();
