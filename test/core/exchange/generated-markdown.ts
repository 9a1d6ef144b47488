/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

type Random = () => number;

const words = (
	"kommun|Sigtuna|2,5|12 000|ä|ö & b|&amp;|<b>|]]>|<!--|*|_|**|~~|`|``|[|]|(|)|!|\\|\\*|\\\\|🎉|שלום|مرحبا|{lang=sv}|—|– |#|1.|-|+|>|" +
	"http://x.se|<https://x.se/?a=1&b=2>|\u00a0|\u202f|\u200f|e.g.|&|&lt;|\"|'|~|~~~|***|[a][r]|[r]|![x](y.png)|snake_case_word|5*3*2"
).split("|");
const pipes = ["|", "\\|", "  "];

function pick<Item>(random: Random, items: readonly Item[]): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error("Nothing to pick from");
	return item;
}

function inline(random: Random, depth = 0): string {
	const one = (): string => {
		const inner = (): string => inline(random, depth + 1);
		const kind = depth > 2 ? 0 : random();
		if (kind < 0.5) return pick(random, random() < 0.1 ? pipes : words);
		if (kind < 0.58) return `*${inner()}*`;
		if (kind < 0.66) return `**${inner()}**`;
		if (kind < 0.74) return `[${inner()}](u${Math.floor(random() * 3)}.md${random() < 0.3 ? ' "T"' : ""})`;
		if (kind < 0.79) return `\`${pick(random, words)}\``;
		if (kind < 0.83) return `[${inner()}]{lang=sv}`;
		if (kind < 0.87) return `![${pick(random, words)}](b.png)`;
		if (kind < 0.88) return `[^${Math.floor(random() * 3)}]`;
		if (kind < 0.885) return `^[${inner()}]`;
		if (kind < 0.9) return `~~${inner()}~~`;
		return kind < 0.95 ? "\n" : pick(random, ["\\\n", "  \n"]);
	};
	return Array.from({ length: 1 + Math.floor(random() * 5) }, one).join(random() < 0.8 ? " " : "");
}

function paragraph(random: Random): string {
	return (
		inline(random)
			.replace(/\n\s*\n/g, "\n")
			.trim() || "x"
	);
}

function line(random: Random): string {
	return inline(random).replaceAll("\n", " ");
}

function indent(text: string, prefix: string): string {
	return text.replaceAll("\n", `\n${prefix}`);
}

function block(random: Random, depth = 0): string {
	const inner = (): string => block(random, depth + 1);
	const kind = depth > 2 ? 0 : random();
	if (kind < 0.4) return paragraph(random);
	if (kind < 0.5) return `## ${line(random)}`;
	if (kind < 0.62)
		return Array.from({ length: 1 + Math.floor(random() * 3) }, () => `- ${indent(inner(), "  ")}`).join(
			"\n",
		);
	if (kind < 0.7)
		return ["1. ", "2. "].map((mark) => mark + indent(inner(), "   ")).join(random() < 0.5 ? "\n" : "\n\n");
	if (kind < 0.82)
		return indent(`> ${inner()}${random() < 0.4 ? `\n\n— ${paragraph(random)}` : ""}`, "> ").replace(
			/\n> \n/g,
			"\n>\n",
		);
	if (kind < 0.88) return `| a | ${line(random)} |\n|---|---|\n| ${line(random)} | x |`;
	if (kind < 0.92) return `\`\`\`js\n${paragraph(random)}\n\`\`\``;
	if (kind < 0.94) return "[r]: http://ref.se 'T'";
	if (kind < 0.955) return `[^${Math.floor(random() * 3)}]: ${indent(inner(), "    ")}`;
	return kind < 0.97 ? `${paragraph(random)}\n---` : "***";
}

/** A page of a few blocks that are hard to take apart. */
export function markdownPage(random: Random, frontMatter: string): string {
	const blocks = Array.from({ length: 1 + Math.floor(random() * 6) }, () => block(random));
	return `---\n${frontMatter}---\n\n${blocks.join("\n\n")}\n\n[r]: http://r.se\n`;
}
