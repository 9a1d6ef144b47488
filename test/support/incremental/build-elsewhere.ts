/** Builds with the options in its argument; says that it begins. */
import { writeSync } from "node:fs";
import { buildSite } from "../../../src/node/build-site.ts";

writeSync(1, "building\n");
await buildSite(JSON.parse(process.argv[2] ?? ""));
