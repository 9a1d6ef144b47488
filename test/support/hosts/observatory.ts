import { parseHtml } from "../html.ts";
import type { Answer } from "./ask.ts";

/** What one of the tests of Mozilla's HTTP Observatory (version 2) came to. */
export interface ObservatoryTest {
	readonly name: string;
	/** What it adds to a hundred points. */
	readonly points: number;
}

/** Half a year, in seconds. */
const halfYear = 15_768_000;

/**
 * The tests of Mozilla's HTTP Observatory (developer.mozilla.org/en-US/observatory), as far as an answer tells: each with the points for what a site
 * of Brygga's ought to have, and what is missing else. What hangs on HTTPS, redirects to it and the preload list, isn't asked.
 */
export function observatory({ headers, body }: Answer): ObservatoryTest[] {
	const header = (name: string): string => String(headers[name] ?? "");
	const policy = policyOf(header("content-security-policy"));
	const sources = [...policy.values()].flat();
	const scripts = parseHtml(body.toString())
		.all("script")
		.filter(({ attributes }) => "src" in attributes);
	const graded = (name: string, holds: boolean, [points, otherwise]: [number, number]): ObservatoryTest => ({
		name,
		points: holds ? points : otherwise,
	});
	const unsafe = ["'unsafe-inline'", "'unsafe-eval'", "data:", "http:", "https:", "*"];
	const age = Number(/max-age=(\d+)/.exec(header("strict-transport-security"))?.[1] ?? 0);
	return [
		graded(
			"content-security-policy: default-src 'none', nothing unsafe",
			policy.get("default-src")?.join() === "'none'" && !sources.some((source) => unsafe.includes(source)),
			[10, -25],
		),
		graded("cookies: none", headers["set-cookie"] === undefined, [0, -20]),
		graded("cross-origin-resource-sharing: none", header("access-control-allow-origin") === "", [0, -50]),
		graded(
			"referrer-policy: private",
			/^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(header("referrer-policy")),
			[5, 0],
		),
		graded("strict-transport-security: half a year", age >= halfYear, [0, -20]),
		graded(
			"subresource-integrity: all scripts",
			scripts.length > 0 &&
				scripts.every(({ attributes }) => /^sha(?:256|384|512)-/.test(attributes["integrity"] ?? "")),
			[5, -5],
		),
		graded("x-content-type-options: nosniff", header("x-content-type-options") === "nosniff", [0, -5]),
		graded("x-frame-options: by the policy", policy.get("frame-ancestors")?.join() === "'none'", [5, -20]),
		graded(
			"cross-origin-resource-policy: same-origin",
			header("cross-origin-resource-policy") === "same-origin",
			[10, 0],
		),
	];
}

/** The score of its tests; 135 at most, without the preload list. */
export function observatoryScore(answer: Answer): number {
	return observatory(answer).reduce((sum, { points }) => sum + points, 100);
}

function policyOf(text: string): ReadonlyMap<string, readonly string[]> {
	return new Map(
		text.split(";").map((directive) => {
			const [name = "", ...values] = directive.trim().split(/\s+/);
			return [name, values];
		}),
	);
}
