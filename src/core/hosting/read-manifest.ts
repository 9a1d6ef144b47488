import { z } from "zod";
import { staysInside } from "../urls/output-path.ts";
import type { SiteManifest } from "./manifest.ts";

const manifest = z.object({
	version: z.literal(1),
	files: z.record(
		z.string().refine(isListable),
		z.object({
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			size: z.number().int().min(0),
			cache: z.enum(["immutable", "revalidated"]),
			type: z.string(),
		}),
	),
});

/** Whether a path is one file below the site, and one line of a list: whoever deletes what a list names goes by its lines. */
function isListable(path: string): boolean {
	return staysInside(path) && !/[\p{Cc}\u2028\u2029]/u.test(path) && !path.split("/").includes("");
}

/** Reads a manifest, as `brygga build` writes it; `undefined` for anything else. */
export function readManifest(text: string): SiteManifest | undefined {
	try {
		const parsed = manifest.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : undefined;
	} catch {
		return undefined;
	}
}
