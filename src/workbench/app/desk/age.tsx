import { useWords } from "../shell/workbench.ts";

const day = 86_400_000;

/** How long ago a day was, in the largest unit that is whole. */
export function agePhrase(
	date: string,
	{ now, locale }: { readonly now: number; readonly locale: string },
): string {
	const days = Math.floor((now - Date.parse(date)) / day);
	const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
	if (days >= 365) return format.format(-Math.floor(days / 365), "year");
	if (days >= 31) return format.format(-Math.floor(days / 30.5), "month");
	return format.format(-Math.max(0, days), "day");
}

/** How long ago something was, with its date for those who point at it. */
export function Age({ date }: { readonly date: string | undefined }) {
	const { tag } = useWords();
	if (date === undefined || Number.isNaN(Date.parse(date))) return <span class="nobody">–</span>;
	const exact = new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(new Date(date));
	return (
		<time dateTime={date} title={exact}>
			{agePhrase(date, { now: Date.now(), locale: tag })}
		</time>
	);
}
