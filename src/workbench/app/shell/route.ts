/** What the application shows, by the address's fragment. */
export type Route =
	| { readonly kind: "desk" }
	| { readonly kind: "page"; readonly language: string; readonly key: string }
	| { readonly kind: "hand-in" };

/** @param hash As `location.hash` has it. What isn't understood is the desk. */
export function readRoute(hash: string): Route {
	const [, first = "", ...rest] = hash.replace(/^#/, "").split("/").map(decode);
	if (first === "hand-in" && rest.length === 0) return { kind: "hand-in" };
	const key = rest.join("/");
	return first === "" || key === "" ? { kind: "desk" } : { kind: "page", language: first, key };
}

export function addressOf(route: Route): string {
	switch (route.kind) {
		case "desk":
			return "#/";
		case "hand-in":
			return "#/hand-in";
		case "page":
			return `#/${[route.language, ...route.key.split("/")].map(encodeURIComponent).join("/")}`;
	}
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
