import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Fault, fault, type Place, wholeFile } from '../../fault.ts';

/** A node of a YAML file with the file around it: what readers read, and where they put their faults. */
export interface Cell {
  readonly node: Node | null;
  readonly at: Place;
  /** The same file's other cells share these. */
  readonly faults: Fault[];
  readonly child: (node: unknown, fallback?: Place) => Cell;
}

/**
 * Parses one YAML file. Every scalar stays text (YAML's failsafe schema): `1992`, `no` and `2020-10-31` mean what
 * the reader of that field says, never what YAML guesses. Syntax faults go to `faults`, and the cell is null.
 */
export function parseFile(file: string, text: string, faults: Fault[]): Cell | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const error of document.errors)
    faults.push(fault(place(error.pos[0]), syntaxMessage(error.code, error.message)));
  if (document.errors.length > 0) return null;
  const resolve = (node: unknown): Node | null => {
    const target = isAlias(node) ? node.resolve(document) : node;
    return isScalar(target) || isMap(target) || isSeq(target) ? target : null;
  };
  const cell = (node: unknown, fallback: Place): Cell => {
    const target = resolve(node);
    const at = target?.range ? place(target.range[0]) : fallback;
    return { node: target, at, faults, child: (inner, other) => cell(inner, other ?? at) };
  };
  return cell(document.contents, wholeFile(file));
}

function syntaxMessage(code: string, message: string): string {
  const said = message.trim().replace(/\.$/, '');
  if (code === 'DUPLICATE_KEY') return `the same key twice in one entry. Keep one of them.`;
  if (/mapping/i.test(said))
    return `not valid YAML: ${said}. A text that contains ": " or " #" needs "quotation marks" around it.`;
  return `not valid YAML: ${said}. Check indentation, quotation marks and brackets here and on the line above.`;
}
