/** What the application shows, by the address's fragment. */
export type Route =
	| { readonly kind: "desk" }
	| {
			readonly kind: "page";
			readonly language: string;
			readonly key: string;
			/** The text to go to. */
			readonly unit?: string | undefined;
	  }
	| { readonly kind: "search" }
	| { readonly kind: "hand-in" };

/** @param hash As `location.hash` has it. What isn't understood is the desk. */
export function readRoute(hash: string): Route {
	const [path = "", unit] = hash.replace(/^#/, "").split("?text=");
	const [, first = "", ...rest] = path.split("/").map(decode);
	if ((first === "hand-in" || first === "search") && rest.length === 0) return { kind: first };
	const key = rest.join("/");
	if (first === "" || key === "") return { kind: "desk" };
	return { kind: "page", language: first, key, ...(unit === undefined ? {} : { unit: decode(unit) }) };
}

export function addressOf(route: Route): string {
	switch (route.kind) {
		case "desk":
			return "#/";
		case "hand-in":
			return "#/hand-in";
		case "search":
			return "#/search";
		case "page": {
			const page = `#/${[route.language, ...route.key.split("/")].map(encodeURIComponent).join("/")}`;
			return route.unit === undefined ? page : `${page}?text=${encodeURIComponent(route.unit)}`;
		}
	}
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
