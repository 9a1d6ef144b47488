import type { Problem } from "../problems/problem.ts";

/** What makes an SVG more than a picture, and what to call it. */
const active: readonly (readonly [pattern: RegExp, what: string])[] = [
	[/<(?:\w+:)?script\b/i, "a script"],
	[/<(?:\w+:)?foreignObject\b/i, "“foreignObject”, which may hold any page"],
	[/<(?:\w+:)?(?:iframe|object|embed|handler|listener)\b/i, "an element that loads other content"],
	[/<!(?:DOCTYPE|ENTITY)\b[^>]*\[|<!ENTITY\b/i, "entities of its own"],
	[/<\?xml-stylesheet\b/i, "a style sheet from elsewhere"],
	[/[\s"'/]on[a-z]+\s*=/i, "a script for an event"],
	[
		/=\s*["']?\s*(?:j\s*a\s*v\s*a|v\s*b|l\s*i\s*v\s*e)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i,
		"an address that is a script",
	],
	[
		/<(?:\w+:)?(?:set|animate)\b[^>]*attributeName\s*=\s*["']?(?:xlink:)?href/i,
		"a link that changes by itself",
	],
	[
		/<(?:\w+:)?(?:use|image|feImage|pattern|linearGradient|radialGradient|filter|textPath|mpath|tref)\b[^>]*\bhref\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp|gif)[;,])[^"'\s>]/i,
		"a file from elsewhere",
	],
	[/@import\b|url\(\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp|gif)[;,])[^"'\s)]/i, "a file from elsewhere"],
];

/**
 * What of an SVG file runs, or loads something from elsewhere, when somebody opens it by its own address. References are
 * looked for as they may also be written: with character references, which are read first.
 *
 * @param file Path relative to the site's root.
 * @returns Errors `images/active-svg`, one for each sort, with their lines.
 */
export function activeSvgProblems(text: string, file: string): Problem[] {
	const plain = text
		.replace(/<!--[\s\S]*?-->/g, blank)
		.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) => {
			const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
			return code > 31 && code < 127 ? String.fromCharCode(code) : " ";
		});
	const seen = new Set<string>();
	return active.flatMap(([pattern, what]): Problem[] => {
		const found = pattern.exec(plain);
		if (!found || seen.has(what)) return [];
		seen.add(what);
		return [
			{
				code: "images/active-svg",
				severity: "error",
				message: `The picture ${file} has ${what} in it.`,
				hint: "Save it as a plain SVG without scripts and references to other files, or as PNG.",
				file,
				line: plain.slice(0, found.index).split("\n").length,
			},
		];
	});
}

/** As many lines, with nothing on them. */
function blank(comment: string): string {
	return comment.replace(/[^\n]+/g, "");
}
