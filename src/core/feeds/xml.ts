/** Characters that may have to be escaped or left out; control characters and such as are none among them. */
const special = /[&<>"\p{Cc}\p{Cs}\p{Cn}]/u;

/** Text for XML content and attribute values: markup escaped, characters that XML 1.0 (section 2.2) forbids left out. */
export function escapeXml(text: string): string {
	if (!special.test(text)) return text;
	return text
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** An element with text, on a line of its own; `language` is given where it isn't that of what is around it. */
export function element(name: string, text: string, language?: string): string {
	const attribute = language === undefined ? "" : ` xml:lang="${escapeXml(language)}"`;
	return `<${name}${attribute}>${escapeXml(text)}</${name}>\n`;
}

/** An element without content. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
	const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	return `<${name}${list.join("")}/>\n`;
}
