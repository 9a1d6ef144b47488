import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const articles = defineCollection({
	loader: glob({ pattern: "{sv,en}/*.md", base: "./content" }),
	schema: z.object({
		title: z.string(),
		description: z.string(),
		date: z.string(),
		address: z.string(),
		municipality: z.string(),
		topics: z.array(z.string()),
		publisher: z.string(),
		reviewer: z.string().optional(),
		reviewed: z.string().optional(),
	}),
});

export const collections = { articles };
