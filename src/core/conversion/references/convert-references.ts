import { rewriteProse, type SourceLine } from "../text/source-lines.ts";
import type { TextContext } from "../text/text-context.ts";
import { convertDefinitions, readDefinitions, resolveLabels } from "./link-definitions.ts";
import { bracketed, type LinkParts, replaceLinks, unbracketed } from "./link-pattern.ts";
import { convertTarget } from "./link-target.ts";
import { convertPicture, type FoundLink } from "./picture-reference.ts";
import type { ReferencePlace } from "./reference-place.ts";

/** A text whose addresses are Brygga's. */
export interface ReferredText {
	readonly lines: readonly SourceLine[];
	/** Old files that the text shows, and what it calls them. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Old files that the text leads to, and where they are below `public/`. */
	readonly downloads: ReadonlyMap<string, string>;
}

/**
 * Rewrites the addresses of links and pictures: to pages as relative paths, to pictures beside the pages, to other files below
 * `public/`. What isn't in the new site leads to the old one.
 */
export function convertReferences(
	lines: readonly SourceLine[],
	{ place, context }: { readonly place: ReferencePlace; readonly context: TextContext },
): ReferredText {
	const pictures = new Map<string, string>();
	const downloads = new Map<string, string>();
	const definitions = readDefinitions(lines, { place, context, downloads });
	const rewritten = rewriteProse(lines, (text, lineOf) => {
		const converted = replaceLinks(resolveLabels(text, definitions), (typed, at, parts) => {
			const line = lineOf(Math.min(at, text.length));
			return convertLink(parts, { typed, line, place, context, pictures, downloads });
		});
		return convertDefinitions(converted, definitions);
	});
	return { lines: rewritten, pictures, downloads };
}

/** A link with its new address, or a picture, which may stand in a link; the text alone of a link that leads nowhere. */
function convertLink(parts: LinkParts, found: FoundLink): string {
	if (parts.mark === "!") return convertPicture(parts, found);
	const inner = replaceLinks(parts.text, (typed, _, nested) =>
		nested.mark === "!" ? convertPicture(nested, { ...found, typed }) : typed,
	);
	// A picture that became a link can't stand in another.
	const plain = inner.replace(/(?<!!)\[((?:[^[\]\\]|\\.)*)\]\([^()]*\)/g, "$1");
	const isEmpty = plain.replace(/<!--.*?-->/g, "").trim() === "";
	const href = convertTarget(unbracketed(parts.target), found);
	if (href === undefined) return plain;
	return `[${isEmpty ? unbracketed(parts.target) : plain}](${bracketed(href)}${parts.title})`;
}
