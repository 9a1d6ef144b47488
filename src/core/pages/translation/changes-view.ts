import { getOrInsert } from "../../collections/get-or-insert.ts";
import type { ChangedBlock } from "../../drift/compare-blocks.ts";
import type { ChangedField } from "../../drift/translated-fields.ts";
import type { BodyParts } from "../../markdown/html/body-template.ts";
import { escapeHtml } from "../../markdown/html/escape-html.ts";
import { createWordComparison } from "../../translating/compare-words.ts";
import type { PageContext } from "../parts/view-context.ts";
import { changesId, partName } from "./changed-parts.ts";

/**
 * What has changed in the original since a translation was made, where it has changed: below the headings of the sections, and above the
 * text for what stands above its first heading, in front matter, or in sections that the translation hasn't. Nothing for any other page.
 */
export function changesView(context: PageContext): Pick<BodyParts, "above" | "belowHeadings"> {
	const { page, t } = context;
	const { role } = page;
	if (role.kind === "original" || role.status.kind !== "stale") return {};
	const { fields, blocks } = role.status;
	const { block, field } = changeWriter(context, role.original.language);
	const opening = fields.map(field);
	const elsewhere: string[] = [];
	const below = new Map<string, string[]>();
	for (const changed of blocks) {
		const { section } = changed;
		const list =
			section === undefined
				? opening
				: page.headingIds.includes(section)
					? getOrInsert(below, section, () => [])
					: elsewhere;
		list.push(block(changed));
	}
	const here = t("changes.here");
	const above =
		details(here, { id: changesId, html: opening }) + details(t("changes.elsewhere"), { html: elsewhere });
	return {
		...(above === "" ? {} : { above }),
		...(below.size === 0
			? {}
			: {
					belowHeadings: Object.fromEntries(
						[...below].map(([section, html]) => [section, details(here, { html })]),
					),
				}),
	};
}

/** Writes changes as HTML, word by word, in the original's language. */
function changeWriter(
	{ t }: PageContext,
	{ tag, direction }: { readonly tag: string; readonly direction: "ltr" | "rtl" },
): { readonly block: (changed: ChangedBlock) => string; readonly field: (changed: ChangedField) => string } {
	const compare = createWordComparison(tag);
	const difference = (before: string, now: string): string => {
		const words = compare(before, now).map(({ kind, text }) => {
			const html = escapeHtml(text);
			return kind === "same" ? html : kind === "added" ? `<ins>${html}</ins>` : `<del>${html}</del>`;
		});
		return `<p lang="${escapeHtml(tag)}" dir="${direction}">${words.join("")}</p>\n`;
	};
	return {
		// Where only markup has changed, such as where a link leads, that is shown.
		block: ({ plain, before = "", now = "" }) =>
			plain.before === plain.now ? difference(before, now) : difference(plain.before, plain.now),
		field: ({ before = "", now = "", field }) =>
			`<p>${escapeHtml(t(partName({ field })))}</p>\n${difference(before, now)}`,
	};
}

function details(
	summary: string,
	{ id, html }: { readonly id?: string; readonly html: readonly string[] },
): string {
	if (html.length === 0) return "";
	const name = id === undefined ? "" : ` id="${id}"`;
	return `<details class="changed"${name}>\n<summary>${escapeHtml(summary)}</summary>\n${html.join("")}</details>\n`;
}
