/** To be loaded before any schema: Zod tries `new Function` for each, which the page's policy refuses and reports. */
import { config } from "zod";

config({ jitless: true });
