/** A line of a chart. */
export interface ChartLine {
	readonly name: string;
	readonly points: readonly { readonly x: number; readonly y: number }[];
}

const width = 720;
const height = 420;
const margin = { left: 60, right: 190, top: 50, bottom: 50 };
const lineHeight = 15;
const colours = ["#0b6b6b", "#b5462f", "#5b5b8c", "#8a6d1d", "#3a3a3a", "#7a2f6b", "#2f6b3a"];

/** Draws times against sizes, both on logarithmic scales, as SVG. */
export function drawChart(title: string, lines: readonly ChartLine[]): string {
	const points = lines.flatMap((line) => line.points);
	const [left, right] = range(points.map(({ x }) => x));
	const [low, high] = range(points.map(({ y }) => y));
	const x = (value: number): number =>
		place(value, { from: left, to: right, start: margin.left, end: width - margin.right });
	const y = (value: number): number =>
		place(value, { from: low, to: high, start: height - margin.bottom, end: margin.top });
	const grid = decades(low, high).map(
		(value) =>
			`<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}" stroke="#ccc"/><text x="${margin.left - 8}" y="${y(value) + 4}" text-anchor="end">${value} s</text>`,
	);
	const sizes = [...new Set(points.map((point) => point.x))].map(
		(value) =>
			`<text x="${x(value)}" y="${height - margin.bottom + 20}" text-anchor="middle">${value.toLocaleString("en-GB")}</text>`,
	);
	const ends = lines.map(({ points: own }) => {
		const last = own.at(-1) ?? { x: right, y: low };
		return { x: round(x(last.x)), y: round(y(last.y)) };
	});
	const labels = apart(ends);
	const drawn = lines.map(({ name, points }, index) => {
		const colour = colours[index % colours.length];
		const path = points.map((point) => `${round(x(point.x))},${round(y(point.y))}`).join(" ");
		const end = ends[index] ?? { x: 0, y: 0 };
		return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>${points
			.map(
				(point) => `<circle cx="${round(x(point.x))}" cy="${round(y(point.y))}" r="3.5" fill="${colour}"/>`,
			)
			.join("")}<text x="${end.x + 10}" y="${(labels[index] ?? end.y) + 4}" fill="${colour}">${name}</text>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${title}">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${margin.left}" y="28" font-size="16">${title}</text>
${grid.join("\n")}
${sizes.join("\n")}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 8}" text-anchor="middle">pages</text>
${drawn.join("\n")}
</svg>
`;
}

/** Heights for the labels of points, so that of those that end at the same size none stands on another. */
function apart(ends: readonly { readonly x: number; readonly y: number }[]): number[] {
	const heights: number[] = [];
	const above = new Map<number, number>();
	const inOrder = [...ends.entries()].sort(([, a], [, b]) => a.y - b.y);
	for (const [index, { x, y }] of inOrder) {
		const height = Math.max(y, (above.get(x) ?? -lineHeight) + lineHeight);
		above.set(x, height);
		heights[index] = height;
	}
	return heights;
}

function range(values: readonly number[]): [number, number] {
	return [Math.min(...values), Math.max(...values)];
}

function place(
	value: number,
	{
		from,
		to,
		start,
		end,
	}: { readonly from: number; readonly to: number; readonly start: number; readonly end: number },
): number {
	if (from === to) return (start + end) / 2;
	return round(
		start + ((Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))) * (end - start),
	);
}

/** 1, 2 and 5 times the powers of ten between two values. */
function decades(low: number, high: number): number[] {
	const found: number[] = [];
	for (let power = -3; power <= 6; power++)
		for (const digit of [1, 2, 5]) {
			const value = Number((digit * 10 ** power).toPrecision(1));
			if (value >= low && value <= high) found.push(value);
		}
	return found;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
