import { strings } from "../../scripts/archive/strings.ts";

const format = new Intl.NumberFormat("vi");

/** 1230 → "1.230" */
export const number = (value: number): string => format.format(value);

/** 1230 → "1.230 bài" */
export const articleCount = (value: number): string => `${number(value)} ${strings.layout.articles}`;
