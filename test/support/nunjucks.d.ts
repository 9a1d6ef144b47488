/** The part of Nunjucks in use by tests; it ships no types. */
declare module "nunjucks" {
	class Environment {
		constructor(loader: null, options: { readonly autoescape: boolean });
		addExtension(name: string, extension: object): void;
		addFilter(name: string, filter: (value: unknown) => unknown): void;
	}

	const nunjucks: {
		readonly Environment: typeof Environment;
		readonly compile: (
			template: string,
			environment: Environment,
		) => { readonly render: (data: object) => string };
		readonly runtime: {
			readonly SafeString: new (html: string) => object;
			readonly Frame: {
				readonly prototype: {
					readonly variables: Record<string, unknown>;
					set(name: string, value: unknown, resolveUp?: boolean): void;
				};
			};
		};
	};
	export default nunjucks;
}
