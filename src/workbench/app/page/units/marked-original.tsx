import type { ComponentChildren } from "preact";
import type { Unit } from "../../../interface/page.ts";
import { codeLabel, codeSign } from "../../editor/code-label.ts";
import { marksOf } from "../../editor/find-marks.ts";
import { useWords } from "../../shell/workbench.ts";

/** A stretch of the original's text, and what is known of it. */
interface Stretch {
	readonly text: string;
	readonly term?: string;
	readonly value?: string;
}

/** The original's text: its codes as chips, the glossary's terms and what can be inserted marked. */
export function MarkedOriginal({ unit }: { readonly unit: Unit }) {
	const words = useWords();
	const { markdown } = unit.source;
	const children: ComponentChildren[] = [];
	let at = 0;
	const textUpTo = (end: number): void => {
		for (const [index, { text, term, value }] of stretches(unit, at, end).entries()) {
			const key = `${at} ${index}`;
			if (term !== undefined)
				children.push(
					<span key={key} class="term" title={term}>
						{text}
					</span>,
				);
			else if (value !== undefined)
				children.push(
					<span key={key} class="value" title={value}>
						{text}
					</span>,
				);
			else children.push(text);
		}
		at = end;
	};
	for (const { code, side, from, to } of marksOf(unit.source)) {
		textUpTo(from);
		const label = codeLabel(code, words);
		children.push(
			<span key={`chip ${from}`} class={`chip ${side}`}>
				<span aria-hidden="true" title={label}>
					{codeSign(code, side)}
				</span>
				<span class="unseen" lang={document.documentElement.lang}>
					{side === "close" ? words.codes.end(label) : label}
				</span>
			</span>,
		);
		at = to;
	}
	textUpTo(markdown.length);
	return <>{children}</>;
}

/** The text between two places, cut where a term or a value begins and ends; of two that overlap, the first. */
function stretches({ source, terms, insertables }: Unit, from: number, to: number): Stretch[] {
	const known = [
		...terms.map(({ start, end, renderings }) => ({ start, end, term: renderings.join(", ") })),
		...insertables.map(({ start, end, target }) => ({ start, end, value: target })),
	].sort((one, other) => one.start - other.start);
	const found: Stretch[] = [];
	let at = from;
	for (const { start, end, ...what } of known) {
		if (start < at || end > to) continue;
		if (start > at) found.push({ text: source.markdown.slice(at, start) });
		found.push({ text: source.markdown.slice(start, end), ...what });
		at = end;
	}
	if (at < to) found.push({ text: source.markdown.slice(at, to) });
	return found;
}
