import { LineCounter } from "yaml";
import { groupBy } from "./group.ts";
import { printed } from "./limits.ts";
import { visibleLine } from "./visible.ts";

/** Where in a file something stands; lines and columns count from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something a writer should mend: `message` says what is wrong and, after a dash, what to write instead. */
export interface Problem extends Position {
  readonly severity: "error" | "warning";
  /** Path below the content folder. */
  readonly file: string;
  readonly message: string;
}

export const START: Position = { line: 1, column: 1 };

export function error(file: string, at: Position, what: string, advice: string): Problem {
  return { severity: "error", file, line: at.line, column: at.column, message: `${what} — ${advice}` };
}

export function warning(file: string, at: Position, what: string, advice: string): Problem {
  return { ...error(file, at, what, advice), severity: "warning" };
}

/** Whether a problem keeps its file from being published. */
export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** By file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `file:line:col  what — instead`, the form that editors and CI turn into a link. */
export function formatProblem({ severity, file, line, column, message }: Problem): string {
  return visibleLine(`${file}:${line}:${column}  ${severity === "warning" ? "(nhắc) " : ""}${message}`);
}

/** Nobody mends more at a time. */
const MOST = 100;

/** The problems of one file from top to bottom; where there are many, the first of them and a line that says how many more. */
export function told(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  const inOrder = [...problems].sort(compareProblems);
  const rest = inOrder.slice(MOST);
  const [first] = rest;
  if (!first) return inOrder;
  const tell = rest.some(isError) ? error : warning;
  const more = `… và ${printed(rest.length)} lỗi nữa`;
  return [...inOrder.slice(0, MOST), tell(first.file, first, more, "sửa các lỗi trên rồi kiểm tra lại")];
}

/** The problems of several files, each as `told` tells them. */
export function toldOfEach(problems: readonly Problem[]): Problem[] {
  return [...groupBy(problems, ({ file }) => [file]).values()].flatMap(told);
}

/** The position of each character offset in a text. */
export function positionsIn(text: string): (offset: number) => Position {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) counter.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line, column: col };
  };
}
