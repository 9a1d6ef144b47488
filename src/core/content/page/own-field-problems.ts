import type { Problem } from "../../problems/problem.ts";
import { suggest } from "../../problems/suggest.ts";
import { foreignFields } from "./foreign-fields.ts";
import type { FrontMatterSchemas } from "./front-matter-schema.ts";
import type { ParsedPage } from "./parsed-page.ts";

type KnownFields = Pick<FrontMatterSchemas, "originalFields" | "translationFields">;

/** A page's field that Brygga doesn't know. */
interface OwnField {
	readonly name: string;
	readonly page: ParsedPage;
	/** The fields that such a page may have. */
	readonly known: readonly string[];
	/** The field that may be meant. */
	readonly meant: string | undefined;
	/** Whether an original may have it, and this page is a translation. */
	readonly isInherited: boolean;
}

/**
 * What is said of fields that no kind of page has: they are kept, and layouts get them as `extra`.
 *
 * @param options `strict` makes each of them an error at its place; otherwise there is one warning for each name. `known` are the fields
 * that there are.
 * @returns Problems `front-matter/unknown-field`.
 */
export function ownFieldProblems(
	pages: Iterable<ParsedPage>,
	{ strict, known }: { readonly strict: boolean; readonly known: KnownFields },
): Problem[] {
	const fields = [...pages].flatMap((page) => ownFields(page, known));
	if (strict) return fields.map((field) => ({ ...describe(field), severity: "error" }));
	const byName = new Map<string, OwnField[]>();
	for (const field of fields) {
		const name = `${field.isInherited} ${field.name}`;
		byName.set(name, [...(byName.get(name) ?? []), field]);
	}
	return [...byName.values()].flatMap((same): Problem[] => {
		const [first] = same;
		return first ? [{ ...describe(first), ...summary(first, same.length), severity: "warning" }] : [];
	});
}

function ownFields(page: ParsedPage, { originalFields, translationFields }: KnownFields): OwnField[] {
	const isOriginal = page.frontMatter.kind === "original";
	return Object.keys(page.extra).map((name) => {
		const isInherited = !isOriginal && originalFields.includes(name);
		const known = isOriginal ? originalFields : translationFields;
		return { name, page, isInherited, known, meant: isInherited ? undefined : suggest(name, known) };
	});
}

function describe({ name, page, meant, isInherited, known }: OwnField): Omit<Problem, "severity"> {
	return {
		code: "front-matter/unknown-field",
		message: `Unknown field “${name}”.`,
		hint: meant
			? `Did you mean “${meant}”?`
			: isInherited
				? "Remove it: a translation takes it from its original."
				: `Remove it, or use one of: ${known.join(", ")}.`,
		file: page.file,
		line: page.lineOf([name]),
		language: page.language.tag,
		key: page.key,
		actual: name,
		...(meant ? { expected: meant } : {}),
	};
}

/** What is said of a name once, whatever number of pages have it. */
function summary({ name, meant, isInherited }: OwnField, count: number): Pick<Problem, "message" | "hint"> {
	const where = count === 1 ? "on this page" : `on ${count} pages, here first`;
	if (isInherited)
		return {
			message: `The field “${name}” has no effect ${where}: a translation takes it from its original.`,
			hint: "Remove it from the translations.",
		};
	return {
		message: `The field “${name}”, ${where}, isn't one that Brygga knows: layouts get it as “extra.${name}”.`,
		hint: meant ? `Did you mean “${meant}”?` : (foreignFields.get(name) ?? leaveOrRemove),
	};
}

const leaveOrRemove =
	"Leave it if a layout uses it, else remove it. With “strict: true” in content/site.yaml it is an error.";
