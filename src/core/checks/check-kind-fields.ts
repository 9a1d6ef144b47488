import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { ParsedSite } from "../content/parse-site.ts";
import { kindNamed } from "../kinds/kind.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import { inSentence } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * Whether originals have what their kind asks for, and nothing that belongs to other kinds, which no layout would show.
 *
 * @returns Problems `fields/missing`, `/other-kind`.
 */
export function checkKindFields({ pages, settings }: SiteModel, site: ParsedSite): Problem[] {
	const kinds = new Map(settings.kinds.map((kind) => [kind.name, kind]));
	const problems: Problem[] = [];
	for (const [tag, tree] of pages) {
		for (const page of tree.values()) {
			const kind = kinds.get(page.kind);
			const parsed = site.pages.get(tag)?.get(page.key);
			if (!kind || !parsed || page.role.kind !== "original") continue;
			const { data } = parsed.frontMatter;
			for (const { name, required } of kind.fields)
				if (required && data[name] === undefined && !parsed.faulty)
					problems.push(missing(name, { page, parsed }));
			for (const { name } of settings.fields)
				if (data[name] !== undefined && !kind.fields.some((own) => own.name === name))
					problems.push(ofOtherKind(name, { page, parsed, settings }));
		}
	}
	return problems;
}

interface Context {
	readonly page: Page;
	readonly parsed: ParsedPage;
}

function missing(name: string, { page, parsed }: Context): Problem {
	return {
		code: "fields/missing",
		severity: "error",
		message: `The field “${name}” is missing, which pages of the kind “${page.kind}” have.`,
		hint: `Add a line “${name}: …”.`,
		...placeOf(parsed, []),
	};
}

function ofOtherKind(
	name: string,
	{ page, parsed, settings }: Context & Pick<SiteModel, "settings">,
): Problem {
	const others = settings.kinds.filter(({ fields }) => fields.some((field) => field.name === name));
	const named = inSentence(
		others.map((kind) => `“${kind.name}”`),
		"or",
	);
	return {
		code: "fields/other-kind",
		severity: "warning",
		message: `“${name}” is a field of pages of the kind ${named}; this page is of the kind “${page.kind}”, which doesn't show it.`,
		hint: `Remove it, or write “kind: ${kindNamed(settings, others[0]?.name ?? page.kind).name}”.`,
		...placeOf(parsed, [name]),
		actual: name,
	};
}

function placeOf(
	{ file, lineOf, language, key }: ParsedPage,
	path: readonly PropertyKey[],
): Pick<Problem, "file" | "line" | "language" | "key"> {
	return { file, line: lineOf(path), language: language.tag, key };
}
