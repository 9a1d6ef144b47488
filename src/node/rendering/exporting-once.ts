import type { Nunjucks, Take, Template } from "nunjucks";

/**
 * The environment in which a template works out once what it exports to those that import it without a context, since that depends on
 * nothing else. Nunjucks would make its macros again at each import: several times for each page.
 */
export function exportingOnce({ Environment }: Nunjucks): Nunjucks["Environment"] {
	const settled = new WeakSet<Template>();
	const settle = (template: Template): void => {
		if (settled.has(template)) return;
		settled.add(template);
		exportOnce(template);
	};
	return class extends Environment {
		override getTemplate(...request: readonly unknown[]): Template {
			const taken = request.map((part) =>
				isTake<Template>(part)
					? (error: unknown, template?: Template | null) => {
							if (template) settle(template);
							part(error, template);
						}
					: part,
			);
			return super.getTemplate(...taken);
		}
	};
}

function exportOnce(template: Template): void {
	const getExported = template.getExported.bind(template);
	let known: object | null | undefined;
	template.getExported = (...request) => {
		const [take] = request;
		if (!isTake<object>(take)) return getExported(...request);
		if (known) return take(null, known);
		getExported((error: unknown, exported?: object | null) => {
			known = exported;
			take(error, exported);
		});
	};
}

function isTake<Answer>(value: unknown): value is Take<Answer> {
	return typeof value === "function";
}
