import type { ParsedSite } from "../content/parse-site.ts";
import type { Accessibility } from "../duties/accessibility.ts";
import { dueDates, firstDayWithinYear } from "../duties/due-dates.ts";
import { accessibilityPage } from "../model/accessibility-page.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Problem } from "../problems/problem.ts";

/**
 * What a publisher owes the readers by law or custom: an accessibility statement that is true and no older than a year, a
 * `security.txt` that holds.
 *
 * @param options `today` ISO date.
 * @returns Problems `accessibility/…`, `security/…`.
 */
export function checkDuties(
	model: SiteModel,
	{ site, today }: { readonly site: ParsedSite; readonly today: string },
): Problem[] {
	return [
		...passedDates(model, { site, today }),
		...statement(model, { site, today }),
		...security(model, { site, today }),
	];
}

function passedDates(
	{ settings }: SiteModel,
	{ site, today }: { readonly site: ParsedSite; readonly today: string },
): Problem[] {
	return dueDates(settings).flatMap(({ setting, soon, due }): Problem[] => {
		if (today < soon) return [];
		const late = today >= due;
		const place = {
			severity: late ? "error" : "warning",
			file: "content/site.yaml",
		} as const;
		if (setting === "accessibility") {
			const { assessed } = settings.accessibility ?? {};
			return [
				{
					...place,
					code: late ? "accessibility/outdated" : "accessibility/due-soon",
					message: late
						? `The accessibility of the site was assessed on ${assessed}, more than twelve months ago.`
						: `The accessibility of the site was assessed on ${assessed}; from ${due} on, that is more than twelve months ago, and the site can't be built.`,
					hint: "Assess it again, write down what falls short, and renew “assessed”.",
					line: site.settingsLineOf(["accessibility", "assessed"]),
				},
			];
		}
		return [
			{
				...place,
				code: late ? "security/expired" : "security/expires-soon",
				message: late
					? `What security.txt says holds no longer: it expired on ${due}.`
					: `What security.txt says expires on ${due}; from then on, the site can't be built.`,
				hint: "See that it is still right, and write a later date, less than a year ahead (RFC 9116).",
				line: site.settingsLineOf(["security", "expires"]),
			},
		];
	});
}

/** The settings and the page of the statement, which need each other. */
function statement(
	model: SiteModel,
	{ site, today }: { readonly site: ParsedSite; readonly today: string },
): Problem[] {
	const { accessibility, contact, source } = model.settings;
	const page = accessibilityPage(model, source.tag);
	if (!accessibility) return page ? [withoutSettings(page)] : [];
	const { report = contact } = accessibility;
	const isPageMissing = !page && !site.broken.get(source.tag)?.size;
	const found = [
		...(isPageMissing ? [withoutPage(source.tag)] : []),
		...wrongDays(accessibility, today),
		...contradictions(accessibility),
		...(report === undefined ? [withoutReport] : []),
	];
	return found.map(({ path, ...problem }) => ({
		...problem,
		severity: "error",
		file: "content/site.yaml",
		line: site.settingsLineOf(path),
	}));
}

function withoutSettings({ file, key, language }: Page): Problem {
	return {
		code: "accessibility/no-settings",
		severity: "error",
		message: "The page is an accessibility statement, but content/site.yaml doesn't say what is stated.",
		hint: "Write “accessibility: …” there; the page “Settings” of the documentation has an example.",
		file,
		line: 1,
		key,
		language: language.tag,
	};
}

/** What is wrong with a setting, and which. */
interface StatementFault extends Pick<Problem, "code" | "message" | "hint"> {
	readonly path: readonly PropertyKey[];
}

function withoutPage(tag: string): StatementFault {
	return {
		code: "accessibility/no-page",
		path: ["accessibility"],
		message: "No page shows the accessibility statement.",
		hint: `Create a page with “kind: accessibility-statement”, its title, and what you like to add: content/${tag}/NAME.md.`,
	};
}

/** Days that are still to come, or in the wrong order. */
function wrongDays({ assessed, updated = assessed }: Accessibility, today: string): StatementFault[] {
	const faults: StatementFault[] = [];
	if (assessed > today)
		faults.push({
			code: "accessibility/future",
			path: ["accessibility", "assessed"],
			message: `The accessibility of the site is said to be assessed on ${assessed}, which is still to come.`,
			hint: "Write the day on which it was assessed.",
		});
	if (updated < assessed || updated > today)
		faults.push({
			code: "accessibility/updated",
			path: ["accessibility", "updated"],
			message: `The accessibility statement is said to be updated on ${updated}, ${updated < assessed ? `before the assessment of ${assessed}` : "which is still to come"}.`,
			hint: "Write the day on which the statement was last changed.",
		});
	return faults;
}

/** How far the site is said to comply, against what is said to fall short. */
function contradictions({ conformance, shortcomings }: Accessibility): StatementFault[] {
	const at = { code: "accessibility/contradiction", path: ["accessibility", "conformance"] } as const;
	if (conformance === "full")
		return shortcomings.some(({ reason }) => reason === "noncompliance")
			? [
					{
						...at,
						message:
							"The site is said to be fully compliant, but has shortcomings that don't meet the requirements.",
						hint: "Write “conformance: partial”, or remove those shortcomings.",
					},
				]
			: [];
	if (shortcomings.some(({ reason }) => reason !== "scope")) return [];
	return [
		{
			...at,
			message: `The site is said to be ${conformance === "none" ? "not" : "partially"} compliant, but it isn't said what falls short.`,
			hint: "List it under “shortcomings”, each with its reason.",
		},
	];
}

const withoutReport: StatementFault = {
	code: "accessibility/no-report",
	path: ["accessibility"],
	message: "Readers aren't told where they report what isn't accessible.",
	hint: "Write an e-mail address or the address of a page: “report: …”, or “contact: …” for the whole site.",
};

function security(
	{ settings }: SiteModel,
	{ site, today }: { readonly site: ParsedSite; readonly today: string },
): Problem[] {
	if (!settings.security) return [];
	const place = { severity: "warning", file: "content/site.yaml" } as const;
	const problems: Problem[] = [];
	if (settings.basePath !== "")
		problems.push({
			...place,
			code: "security/below-path",
			message: `security.txt isn't written: it is looked for at the top of a host, and the site lies at ${settings.basePath}/.`,
			hint: "Have it written where the host's own site is, and remove “security”.",
			line: site.settingsLineOf(["security"]),
		});
	const { expires } = settings.security;
	if (today < firstDayWithinYear(expires))
		problems.push({
			...place,
			code: "security/expires-late",
			message: `What security.txt says expires on ${expires}: nobody is reminded to look at it for a year or more.`,
			hint: "Write a day less than a year ahead (RFC 9116).",
			line: site.settingsLineOf(["security", "expires"]),
		});
	return problems;
}
