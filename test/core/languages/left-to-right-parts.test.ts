import { test } from "uvu";
import * as assert from "uvu/assert";
import { leftToRightParts } from "../../../src/core/languages/left-to-right-parts.ts";

function isolated(text: string): string[] {
	const parts = leftToRightParts(text);
	assert.is(parts.map((part) => part.text).join(""), text);
	return parts.filter((part) => part.isolated).map((part) => part.text);
}

const kept = [
	"073-666 53 36",
	"+46 522 69 60 00",
	"+46 (0)522-69 60 00",
	"(0522) 69 60 00",
	"0522-69 60 00",
	"2023-02-03",
	"2023-10",
	"2023-02-03 14:30",
	"3/2/2023",
	"12 000",
	"1 234 567,50",
	"-5",
	"−12,5",
	"v2.0.1-beta.3",
	"name.surname+x@kommun.example",
	"https://a.example/x/?q=1#del/",
	"www.a.example/x/",
	"/etc/brygga/",
	"./kor.sh",
	"~/.config",
	"C:\\Users\\a",
	"$HOME",
	"--fast",
	"-v",
	"--port=8080",
	"C++",
	"C#",
];

for (const text of kept) {
	test(`leftToRightParts isolates ${text} in Arabic, alone and in brackets`, () => {
		assert.equal(isolated(text), [text]);
		assert.equal(isolated(`قبل ${text} بعد (${text}). و«${text}»، ${text}`), [text, text, text, text]);
	});
}

test("leftToRightParts leaves what has its own direction, and spans, which are read from right to left", () => {
	for (const text of [
		"جسر جديد",
		"Kim Berg",
		"من 2019-2020 إلى 2021",
		"1990 2000",
		"14.30",
		"2.0",
		"و/أو",
		"A/B",
		"و-أو",
		"R&D",
	])
		assert.equal(isolated(`قبل ${text} بعد`), [], text);
});

test.run();
