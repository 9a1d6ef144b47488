/** The generators whose sites can be converted. */
export const generatorKinds = ["hugo", "starlight", "docusaurus", "jekyll", "vitepress"] as const;

export type GeneratorKind = (typeof generatorKinds)[number];
