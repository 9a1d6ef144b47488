import { directionOf } from "../languages/language-tag.ts";
import {
	hasLanguageTags,
	nextLanguageTag,
	replaceLanguageTags,
	withoutLanguageTags,
} from "../languages/tagged-text.ts";

/** Elements that say nothing but what is in their attributes, or hold text alone: they say the language themselves. */
const whole = new Set(["img", "input", "option"]);
/** Elements whose text is no HTML. */
const plain = new Set(["script", "style", "title", "textarea"]);

const plainTag = new RegExp(`<(/?)(${[...plain].join("|")})(?:\\s[^>]*)?>`, "g");
/** A text for scripts. */
const dataAttribute = /\s(data-[\w-]+)="([^"]*)"/g;

const token = /<option\b[^>]*>[^<]*|<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*)?>|[^<]+/gi;

/**
 * Has the parts of a page that say their language by `taggedText` say it by elements: `bdi` with `lang` and `dir`. Where there can be none,
 * in attributes and such, the tags are left out; an element that can have none says the language itself. Most of a page has no such parts, so
 * they are looked for first.
 *
 * @param html A whole page, with `<` escaped in attributes.
 */
export function markLanguages(html: string): string {
	let inside: string | undefined;
	const pass = (slash: string | undefined, name: string): void => {
		if (slash === "/" && name === inside) inside = undefined;
		else if (slash === "" && plain.has(name)) inside ??= name;
	};
	const convert = (part: string, slash?: string, name?: string): string => {
		if (name === undefined && !part.startsWith("<"))
			return inside === undefined ? marked(part) : withoutLanguageTags(part);
		if (name !== undefined) pass(slash, name);
		return element(part);
	};
	let result = "";
	let done = 0;
	for (let at = nextLanguageTag(html, 0); at >= 0; at = nextLanguageTag(html, done)) {
		const start = Math.max(html.lastIndexOf("<", at), done);
		const end = html.indexOf("<", at);
		const before = html.slice(done, start);
		for (const [, slash, name = ""] of before.matchAll(plainTag)) pass(slash, name);
		done = end < 0 ? html.length : end;
		result += before + html.slice(start, done).replace(token, convert);
	}
	return result + html.slice(done);
}

/** Tags that nothing ends, or that end nothing, come from elsewhere: the elements are closed all the same. */
function marked(text: string): string {
	if (!hasLanguageTags(text)) return text;
	let open = 0;
	const html = replaceLanguageTags(text, (tag) => {
		if (tag !== undefined) {
			open++;
			return `<bdi${languageAttributes(tag)}>`;
		}
		if (open === 0) return "";
		open--;
		return "</bdi>";
	});
	return html + "</bdi>".repeat(open);
}

/** A tag, and the text of an option: the language of the first part that says one is that of all. What scripts are to say has an attribute of its own for it. */
function element(part: string): string {
	if (!hasLanguageTags(part)) return part;
	const { text, language } = withoutTags(
		part.replace(dataAttribute, (whole, name: string, value: string) => {
			const said = withoutTags(value);
			return said.language === undefined ? whole : ` ${name}="${said.text}" ${name}-lang="${said.language}"`;
		}),
	);
	const [start = "", name = ""] = /^<([a-z]+)/i.exec(text) ?? [];
	const isSaid = language === undefined || !whole.has(name) || /^<[^>]*\slang=/.test(text);
	return isSaid ? text : start + languageAttributes(language) + text.slice(start.length);
}

function withoutTags(tagged: string): { readonly text: string; readonly language: string | undefined } {
	const found: string[] = [];
	const text = replaceLanguageTags(tagged, (tag) => {
		if (tag !== undefined) found.push(tag);
		return "";
	});
	return { text, language: found[0] };
}

function languageAttributes(tag: string): string {
	return ` lang="${tag}" dir="${directionOf(tag)}"`;
}
