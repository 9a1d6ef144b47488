import { readFileSync } from "node:fs";
import {
	type ParsedTemplate,
	parseTemplate,
	type TemplatePlace,
	type TemplateReader,
} from "./parsed-template.ts";

/** Templates of which each names the next, and the last the first. */
export interface TemplateCircle {
	/** Absolute paths. */
	readonly files: readonly string[];
	/** Where the first names the next. */
	readonly place: TemplatePlace | undefined;
}

/** Looks for a template that includes, extends or imports itself, among those that one comes to. */
export function templateCircle(start: string, reader: TemplateReader): TemplateCircle | undefined {
	const parsed = new Map<string, ParsedTemplate>();
	const parse = (file: string): ParsedTemplate => {
		const known = parsed.get(file) ?? parseTemplate(readFileSync(file, "utf8"), reader);
		parsed.set(file, known);
		return known;
	};
	const search = (file: string, way: readonly string[]): TemplateCircle | undefined => {
		const at = way.indexOf(file);
		if (at >= 0) {
			const files = way.slice(at);
			return { files, place: parse(file).usedAt(files[1] ?? file) };
		}
		// What is known by now has been searched.
		if (parsed.has(file)) return undefined;
		for (const used of parse(file).uses) {
			const found = search(used, [...way, file]);
			if (found) return found;
		}
		return undefined;
	};
	return search(start, []);
}
