import { readFileSync } from "node:fs";
import type { NunjucksPlace } from "./nunjucks-place.ts";
import { type ParsedTemplate, parseTemplate, type TemplateReader } from "./parsed-template.ts";

/**
 * The file of the macro that writes something out at a place: Nunjucks tells the line in it, and the file that calls it.
 *
 * @param options `template` is that which calls.
 * @returns `undefined` when the template itself writes there, or it isn't sure which of those that it uses does.
 */
export function findMacroFile(
	{ line, column }: NunjucksPlace,
	{ template, reader }: { readonly template: ParsedTemplate; readonly reader: TemplateReader },
): string | undefined {
	if (line === undefined || column === undefined || template.writes({ line, column })) return undefined;
	const seen = new Set(template.uses);
	const writing: string[] = [];
	for (const path of seen) {
		const used = parseTemplate(readFileSync(path, "utf8"), reader);
		if (used.writes({ line, column })) writing.push(path);
		for (const further of used.uses) seen.add(further);
	}
	return writing.length === 1 ? writing[0] : undefined;
}
