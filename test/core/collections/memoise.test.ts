import { test } from "uvu";
import * as assert from "uvu/assert";
import { memoise } from "../../../src/core/collections/memoise.ts";

test("memoise gives the same result for the same object and arguments, and makes another for others", () => {
	const greet = memoise(({ name }: { readonly name: string }, word: string) => ({
		text: `${word}, ${name}`,
	}));
	const anna = { name: "Anna" };
	const first = greet(anna, "Hej");
	assert.equal(first, { text: "Hej, Anna" });
	assert.is(greet(anna, "Hej"), first);
	assert.equal(greet(anna, "Hello"), { text: "Hello, Anna" });
	assert.equal(greet({ name: "Olov" }, "Hello"), { text: "Hello, Olov" });
	assert.is.not(greet(anna, "Hej"), first);
});

test.run();
