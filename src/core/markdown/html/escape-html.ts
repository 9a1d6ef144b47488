/** Text for element content and double-quoted attribute values, escaped as markdown-it does. */
export function escapeHtml(text: string): string {
	return /[&<>"]/.test(text)
		? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
		: text;
}
