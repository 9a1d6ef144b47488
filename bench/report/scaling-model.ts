import { median, type Result, readResults } from "../results.ts";

/** A straight line: what there is always, and what each page adds. */
export interface Line {
	readonly base: number;
	readonly each: number;
}

/** Sizes, in pages, that the model is asked about. */
const sizes = [100, 1000, 10_000, 40_000, 100_000, 1_000_000];

/** What is modelled, from the row of a build from nothing. */
const quantities: readonly {
	readonly name: string;
	readonly of: (result: Result) => number | undefined;
	readonly format: (value: number) => string;
}[] = [
	{ name: "time", of: (result) => middle(result, "seconds"), format: duration },
	{ name: "processor time", of: (result) => middle(result, "processorSeconds"), format: duration },
	{ name: "memory", of: (result) => coldRow(result)?.megabytes, format: (value) => bytes(value * 1e6) },
	{ name: "files", of: ({ size }) => size.files, format: (value) => count(Math.round(value)) },
	{ name: "output", of: ({ size }) => size.bytes, format: bytes },
	{ name: "`.brygga/`", of: ({ cacheBytes }) => cacheBytes, format: bytes },
];

/** The measured model as a Markdown table; figures outside of what was measured are in italics. */
export function scalingModel(): string {
	const measured = readResults("builds")?.results ?? [];
	if (measured.length < 2) return "Not measured.";
	const pages = measured.map(({ size }) => size.pages);
	const [least, most] = [Math.min(...pages), Math.max(...pages)];
	const lines = quantities.map(({ of }) =>
		fitLine(
			measured.flatMap((result) => {
				const y = of(result);
				return y === undefined ? [] : [{ x: result.size.pages, y }];
			}),
		),
	);
	const rows = sizes.map((size) => {
		const outside = size < least || size > most;
		const cells = quantities.map(({ format }, index) => {
			const { base, each } = lines[index] ?? { base: Number.NaN, each: Number.NaN };
			const text = format(base + each * size);
			return outside ? `*${text}*` : text;
		});
		return `| ${[count(size), ...cells].join(" | ")} |`;
	});
	const perPage = quantities.map(({ format }, index) => format((lines[index]?.each ?? 0) * 1000));
	return [
		`| pages | ${quantities.map(({ name }) => name).join(" | ")} |`,
		`|--:|${quantities.map(() => "--:").join("|")}|`,
		...rows,
		`| each further 1,000 | ${perPage.join(" | ")} |`,
		"",
		`Fitted to ${pages.map(count).join(", ")} pages; figures in italics lie outside of that and are extrapolated.`,
	].join("\n");
}

/**
 * The line that is nearest to points by relative error (weighted least squares, weights 1/y²), without a negative base.
 */
export function fitLine(points: readonly { readonly x: number; readonly y: number }[]): Line {
	let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
	for (const { x, y } of points) {
		const weight = 1 / y ** 2;
		w += weight;
		wx += weight * x;
		wy += weight * y;
		wxx += weight * x * x;
		wxy += weight * x * y;
	}
	const each = (w * wxy - wx * wy) / (w * wxx - wx * wx);
	const base = (wy - each * wx) / w;
	return base >= 0 ? { base, each } : { base: 0, each: wxy / wxx };
}

function coldRow({ rows }: Result): Result["rows"][number] | undefined {
	return rows.find(({ work }) => work === "Brygga, from nothing");
}

function middle(result: Result, what: "seconds" | "processorSeconds"): number | undefined {
	const row = coldRow(result);
	return row && median(row[what]);
}

function count(value: number): string {
	return value.toLocaleString("en-GB");
}

function duration(seconds: number): string {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function bytes(value: number): string {
	return value < 1e9 ? `${Math.max(1, Math.round(value / 1e6))} MB` : `${(value / 1e9).toFixed(1)} GB`;
}
