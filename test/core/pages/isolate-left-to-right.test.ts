import { test } from "uvu";
import * as assert from "uvu/assert";
import { isolateLeftToRight } from "../../../src/core/pages/isolate-left-to-right.ts";

const page = (direction: string, body: string): string =>
	`<!doctype html>\n<html lang="x" dir="${direction}">\n<head><title>073-666 53 36</title></head>\n<body class="a">${body}</body></html>`;

test("isolateLeftToRight isolates code and phone numbers of a page from right to left", () => {
	assert.is(
		isolateLeftToRight(
			page(
				"rtl",
				'<p>هاتف <a href="tel:073-666 53 36" title="a > b">073-666 53 36</a> &amp; <code>--a 2023-02-03</code></p><pre><code class="x">$ npm\n</code></pre> --b',
			),
		),
		page(
			"rtl",
			'<p>هاتف <a href="tel:073-666 53 36" title="a > b"><bdi dir="ltr" class="number">073-666 53 36</bdi></a> &amp; <code dir="ltr">--a 2023-02-03</code></p><pre dir="ltr"><code class="x">$ npm\n</code></pre> <bdi dir="ltr">--b</bdi>',
		),
	);
});

test("isolateLeftToRight leaves scripts, and what can hold no elements, as they are", () => {
	const html = page(
		"rtl",
		'<script>a < -1 && b > "<p>2023-02-03"</script><select><option>2023-02-03</option></select><svg><text>2023-02-03</text></svg>',
	);
	assert.is(isolateLeftToRight(html), html);
});

test("isolateLeftToRight leaves pages from left to right as they are", () => {
	const html = page("ltr", "<p>073-666 53 36 <code>--a</code></p>");
	assert.is(isolateLeftToRight(html), html);
});

test("isolateLeftToRight goes by the direction of what is around a text, not by the page's alone", () => {
	assert.is(
		isolateLeftToRight(
			page(
				"ltr",
				'<p>2023-02-03<br></p><div dir="rtl"><div><img alt="">073-666 53 36 <i dir="ltr">--a</i> <code>--a</code></div><p>--b</div>2023-02-03',
			),
		),
		page(
			"ltr",
			'<p>2023-02-03<br></p><div dir="rtl"><div><img alt=""><bdi dir="ltr" class="number">073-666 53 36</bdi> <i dir="ltr">--a</i> <code dir="ltr">--a</code></div><p><bdi dir="ltr">--b</bdi></div>2023-02-03',
		),
	);
	const quoted = page("rtl", '<blockquote dir="ltr">073-666 53 36 <code>--a</code></blockquote>');
	assert.is(isolateLeftToRight(quoted), quoted);
});

test.run();
