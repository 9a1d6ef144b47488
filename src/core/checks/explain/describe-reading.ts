/** Minutes of a day. */
const day = 1440;

const units: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
	length: [1, "m"],
	area: [1, "m²"],
	weight: [1000, "kg"],
	volume: [1, "l"],
	temperature: [1, "°C"],
};

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A reading of a value in words: `%:2.5` is “2.5 per cent”. What a reading says itself is given as it stands. */
export function describeReading(reading: string): string {
	const end = reading.indexOf(":");
	const [unit, rest] = [reading.slice(0, end), reading.slice(end + 1)];
	const number = Number(rest);
	const measure = units[unit];
	if (measure) return `${number / measure[0]} ${measure[1]}`;
	if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${rest}`;
	switch (unit) {
		case "n":
			return rest;
		case "%":
			return `${rest} per cent`;
		case "pp":
			return `${rest} percentage points`;
		case "‰":
			return `${rest} per thousand`;
		case "f":
			return `${rest} of the whole`;
		case "ratio":
			return rest.replace("/", " of ");
		case "times":
			return `${rest} times`;
		case "many":
			return `${rest} or several times as many`;
		case "date":
			return rest.replace(/^--/, "");
		case "month":
			return `month ${rest}`;
		case "weekday":
			return weekdays[number] ?? rest;
		case "time":
			return `${Math.floor(number / 60)}:${String(number % 60).padStart(2, "0")}`;
		case "clock":
			return number % day === 0
				? `${number / day} days`
				: number % 60 === 0
					? `${number / 60} hours`
					: `${rest} minutes`;
		case "calendar":
			return number % 12 === 0 ? `${number / 12} years` : `${rest} months`;
		case "span":
			return rest.replace("-", " to ");
		case "per":
			return `per ${rest}`;
		default:
			return reading.replace(":", " ");
	}
}
