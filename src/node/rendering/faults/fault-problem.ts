import type { Problem } from "../../../core/problems/problem.ts";
import type { TemplateFault } from "./parsed-template.ts";

/** A fault of a template as a problem, whether or not anything is rendered with it. */
export function faultProblem(
	{ said: _, line, message, ...fault }: TemplateFault,
	{
		code,
		file,
		linesAbove,
	}: { readonly code: Problem["code"]; readonly file: string; readonly linesAbove: number },
): Problem {
	return {
		code,
		severity: "error",
		message: `The template can't be rendered: ${message}`,
		file,
		line: line + linesAbove,
		...fault,
	};
}
