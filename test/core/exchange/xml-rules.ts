import { DOMParser, type Element } from "@xmldom/xmldom";

/** What a schema says of one element. */
export interface ElementRule {
	/** Child elements in order: each a name or a group of names, with how often. Absent for none. */
	readonly children?: readonly ChildRule[];
	/** Whether characters may stand in it. */
	readonly text?: boolean;
	/** Attributes that it must have. */
	readonly required?: readonly string[];
	/** Attributes with what their values must match; any value when `true`. */
	readonly attributes?: Readonly<Record<string, RegExp | true>>;
}

export interface ChildRule {
	readonly names: readonly string[];
	/** `1` one, `?` none or one, `*` any number, `+` at least one. */
	readonly count: "1" | "?" | "*" | "+";
}

/** A child rule in short: `"note*"`, `"group|unit+"`. */
export function children(...rules: readonly string[]): ChildRule[] {
	return rules.map((rule) => {
		const count = /[?*+]$/.exec(rule)?.[0] ?? "";
		const names = (count === "" ? rule : rule.slice(0, -1)).split("|");
		return { names, count: count === "?" || count === "*" || count === "+" ? count : "1" };
	});
}

/** The root of a document, which has to be well-formed and in a namespace. */
export function parseStrictly(text: string, namespace: string | null): Element {
	const document = new DOMParser({
		onError: (_level, message) => {
			throw new Error(message);
		},
	}).parseFromString(text, "text/xml");
	const root = document.documentElement;
	if (!root || root.namespaceURI !== namespace)
		throw new Error(`The root isn't in the namespace ${namespace}`);
	return root;
}

/** What of a document breaks the rules; each fault with the element's name. */
export function faultsOf(root: Element, rules: Readonly<Record<string, ElementRule>>): string[] {
	const rule = rules[root.localName ?? ""];
	if (!rule || root.namespaceURI !== root.ownerDocument?.documentElement?.namespaceURI)
		return [`${root.tagName}: not allowed`];
	return [
		...attributeFaults(root, rule),
		...contentFaults(root, rule),
		...elementsIn(root).flatMap((child) => faultsOf(child, rules)),
	];
}

function attributeFaults(element: Element, { required = [], attributes = {} }: ElementRule): string[] {
	const missing = required
		.filter((name) => !element.hasAttribute(name))
		.map((name) => `${element.tagName}: lacks ${name}`);
	const wrong = [...element.attributes].flatMap(({ name, value }) => {
		if (name === "xmlns") return [];
		const allowed = attributes[name];
		if (allowed === undefined) return [`${element.tagName}: attribute ${name} not allowed`];
		return allowed === true || allowed.test(value) ? [] : [`${element.tagName}: ${name}="${value}"`];
	});
	return [...missing, ...wrong];
}

function contentFaults(element: Element, { children: rules = [], text = false }: ElementRule): string[] {
	const names = elementsIn(element).map(({ localName }) => localName ?? "");
	const characters = [...element.childNodes]
		.filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
		.map(({ nodeValue }) => nodeValue ?? "");
	const faults =
		text || characters.every((part) => part.trim() === "") ? [] : [`${element.tagName}: text not allowed`];
	let at = 0;
	for (const { names: allowed, count } of rules) {
		let found = 0;
		while (
			at < names.length &&
			allowed.includes(names[at] ?? "") &&
			(found === 0 || count === "*" || count === "+")
		) {
			found++;
			at++;
		}
		if (found === 0 && (count === "1" || count === "+"))
			faults.push(`${element.tagName}: lacks ${allowed.join("|")}`);
	}
	return at < names.length ? [...faults, `${element.tagName}: ${names[at]} not allowed there`] : faults;
}

/** Child elements. */
export function elementsIn(element: Element): Element[] {
	return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** Elements of a name at any depth. */
export function allNamed(element: Element, name: string): Element[] {
	return [...element.getElementsByTagName(name)];
}

/** Values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}
