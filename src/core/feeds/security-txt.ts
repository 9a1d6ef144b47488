import type { Settings } from "../content/settings/settings.ts";

/** Where `security.txt` is looked for (RFC 9116, 3). */
export const securityPath = ".well-known/security.txt";

/** `security.txt` (RFC 9116); `undefined` where the site doesn't settle it, or lies below a path, where nobody would look for it. */
export function securityTxt({ security, basePath, url, languages }: Settings): string | undefined {
	if (!security || basePath !== "") return undefined;
	const { contact, expires, policy, encryption, acknowledgments } = security;
	const lines = [
		...[contact].flat().map((one) => ["Contact", /^https?:/.test(one) ? one : `mailto:${one}`]),
		["Expires", `${expires}T00:00:00Z`],
		["Encryption", encryption],
		["Acknowledgments", acknowledgments],
		["Preferred-Languages", languages.map(({ tag }) => tag).join(", ")],
		["Canonical", url + securityPath],
		["Policy", policy],
	];
	return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join("");
}
