import { z } from "zod";
import { staysInside } from "../urls/output-path.ts";
import type { SiteManifest } from "./manifest.ts";

const manifest = z.object({
	version: z.literal(1),
	files: z.record(
		z.string().refine(staysInside),
		z.object({
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			size: z.number().int().min(0),
			cache: z.enum(["immutable", "revalidated"]),
			type: z.string(),
		}),
	),
});

/** Reads a manifest, as `brygga build` writes it; `undefined` for anything else. */
export function readManifest(text: string): SiteManifest | undefined {
	try {
		const parsed = manifest.safeParse(JSON.parse(text));
		return parsed.success ? parsed.data : undefined;
	} catch {
		return undefined;
	}
}
