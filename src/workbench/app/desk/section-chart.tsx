import type { SectionProgress } from "../rows/desk-rows.ts";
import { useWords } from "../shell/workbench.ts";

const parts = ["reviewed", "translated", "machine", "left"] as const;

/** How far the translation of each section has come: a bar a section, by words. */
export function SectionChart({ sections }: { readonly sections: readonly SectionProgress[] }) {
	const words = useWords();
	return (
		<figure class="chart">
			<figcaption>
				<h2>{words.desk.progress}</h2>
				<ul class="legend">
					{parts.map((part) => (
						<li key={part} class={part}>
							{words.desk.parts[part]}
						</li>
					))}
				</ul>
			</figcaption>
			<ul class="bars">
				{sections.map((section) => (
					<li key={section.key}>
						<p class="bar-label">
							<span>{section.title}</span>
							<span class="figures">{words.desk.sectionFigures(section)}</span>
						</p>
						<Bar section={section} />
					</li>
				))}
			</ul>
		</figure>
	);
}

function Bar({ section }: { readonly section: SectionProgress }) {
	const all = Math.max(1, section.reviewed + section.translated + section.machine + section.left);
	let at = 0;
	return (
		<svg class="bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
			{parts.map((part) => {
				const width = (section[part] / all) * 100;
				const x = at;
				at += width;
				return <rect key={part} class={part} x={x} y="0" width={width} height="1" />;
			})}
		</svg>
	);
}
