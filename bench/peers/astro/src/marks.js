/** A plugin of Astro's Markdown processor that gives passages ids and links to themselves, and headings, which have their ids by then, links. */
export function marks() {
	let number = 0;
	return {
		name: "marks",
		element: {
			filter: ["p", "li", "h2", "h3"],
			visit(node, context) {
				if (node.tagName.startsWith("h")) {
					const heading = link({ href: `#${node.properties.id}` }, node.children);
					context.replaceNode(node, { ...node, children: [heading] });
					return;
				}
				number++;
				const passage = link({ className: ["passage"], href: `#p${number}`, ariaHidden: "true", tabIndex: -1 }, []);
				context.setProperty(node, "id", `p${number}`);
				context.prependChild(node, passage);
			},
		},
	};
}

function link(properties, children) {
	return { type: "element", tagName: "a", properties, children };
}
