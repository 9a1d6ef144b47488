import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { activeSvgProblems } from "../../../src/core/pictures/active-svg.ts";

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">\n${inside}\n</svg>\n`;

test("an SVG that runs or loads something is refused with the line", () => {
	for (const inside of [
		"<script>alert(1)</script>",
		"<svg:script>alert(1)</svg:script>",
		"<foreignObject><p>x</p></foreignObject>",
		'<path onload="alert(1)" d="M0 0"/>',
		"<path/onclick=alert(1) d='M0 0'/>",
		'<a href="javascript:alert(1)"><path/></a>',
		'<a xlink:href="&#106;avascript:alert(1)"><path/></a>',
		'<a href="java&#10;script:alert(1)"><path/></a>',
		'<set attributeName="href" to="javascript:alert(1)"/>',
		'<use href="https://evil.example/x.svg#x"/>',
		'<use href="other.svg#x"/>',
		'<image href="https://evil.example/x.png"/>',
		'<image href="data:image/svg+xml,x"/>',
		"<style>@import 'https://evil.example/x.css';</style>",
		'<path style="fill:url(https://evil.example/x)"/>',
		"<iframe src='x'/>",
	]) {
		const [problem] = activeSvgProblems(svg(inside), "public/a.svg");
		assert.equal(
			[problem?.code, problem?.file, problem?.line],
			["images/active-svg", "public/a.svg", 2],
			inside,
		);
	}
	const entity = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>';
	assert.is(activeSvgProblems(entity, "a.svg").length, 1);
});

test("a picture isn't", async () => {
	for (const inside of [
		"<!-- <script>alert(1)</script> -->",
		'<use href="#shape"/><path fill="url(#gradient)" d="M0 0"/>',
		'<a href="https://example.org/"><text>one = two</text></a>',
		'<image href="data:image/png;base64,AAAA"/>',
		"<style>path { fill: red }</style>",
		"<title>onions and script</title>",
	])
		assert.equal(activeSvgProblems(svg(inside), "a.svg"), [], inside);
	for (const file of ["src/theme/icon.svg", "examples/museum/assets/logo.svg", "bench/results/builds.svg"]) {
		const text = await readFile(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), "utf8");
		assert.equal(activeSvgProblems(text, file), []);
	}
});

test.run();
