import ts from 'typescript';

/**
 * Has V8 read the modules of a bundle once instead of twice. esbuild makes of each CommonJS module a function that is
 * handed to a helper and called while the bundle loads: `var a=f((b,c)=>{…})`. V8 only skims over a function until it
 * is called, and then reads it again; a function expression in parentheses it takes for called at once
 * (https://v8.dev/blog/preparser#pife). Arrow functions are not taken so. A bundle without such modules stays as it is.
 *
 * @param bundle What esbuild wrote, where no function of a module uses `this` of the module itself.
 */
export function readOnce(bundle: string): string {
  const source = ts.createSourceFile('bundle.js', bundle, ts.ScriptTarget.ES2023);
  const wrappers = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => wrapperIn(initializer));
  // From the last to the first, so that the places of those before still hold.
  return wrappers.reduceRight((text, wrapper) => {
    const names = wrapper.parameters.map((parameter) => parameter.getText(source)).join(',');
    const written = `(function(${names})${wrapper.body.getText(source)})`;
    return text.slice(0, wrapper.getStart(source)) + written + text.slice(wrapper.end);
  }, bundle);
}

/** The arrow function of `f((b,c)=>{…})`; none where it is anything else. */
function wrapperIn(initializer: ts.Expression | undefined): readonly ts.ArrowFunction[] {
  if (!initializer || !ts.isCallExpression(initializer) || !ts.isIdentifier(initializer.expression)) return [];
  const [only, ...others] = initializer.arguments;
  return only && others.length === 0 && ts.isArrowFunction(only) && !only.modifiers && ts.isBlock(only.body)
    ? [only]
    : [];
}
