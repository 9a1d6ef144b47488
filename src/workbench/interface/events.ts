import { z } from "zod";

/**
 * `GET events?token=…`: server-sent events of the type `message`, each a JSON document. The first is `hello`; the server's run is another
 * after it was stopped and started, and history begins anew.
 */
export const serverEvent = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("hello"), run: z.string() }),
	/** Files of pages have changed, by whomever; what was saved here is told too. */
	z.object({
		kind: z.literal("pages"),
		pages: z.array(
			z.object({
				key: z.string(),
				language: z.string(),
				/** Git blob id of the file; absent when it is gone. */
				blob: z.string().optional(),
			}),
		),
	}),
	/** Something else of the site has changed: settings, glossary, texts, Git. The desk and open pages are to be asked for again. */
	z.object({ kind: z.literal("site") }),
	/** The site was built, or couldn't be. */
	z.object({ kind: z.literal("built"), errors: z.number().int() }),
]);

export type ServerEvent = z.infer<typeof serverEvent>;
