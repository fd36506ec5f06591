import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readOnce } from '../../infra/slim-bolt/read-once.ts';

/** What a script leaves in `result`. */
function run(script: string): unknown {
  const context = createContext({ result: undefined });
  runInContext(script, context);
  return context['result'];
}

const HELPER = 'var f=(e,t)=>()=>(t||e((t={exports:{}}).exports,t),t.exports);';

describe('a bundle', () => {
  it('has its modules in parentheses, where V8 reads them once, and does the same', () => {
    const bundle = `${HELPER}var a=f(b=>{b.x=1}),c=f((b,d)=>{d.exports=a().x+[1].map(e=>e+1)[0]});result=c();`;
    const once = readOnce(bundle);
    expect(once).toContain('a=f((function(b){b.x=1}))');
    expect(once).toContain('c=f((function(b,d){');
    expect(run(once)).toBe(3);
    expect(run(bundle)).toBe(3);
  });

  it.each([
    ['no module', 'var a=1;result=a;'],
    ['arrow functions of its own', 'var a=b=>{result=b};a(2);'],
    ['calls with more than a function', 'var f=(a,b)=>a(b),c=f(b=>{result=b},4);'],
    ['functions that wait', 'var f=a=>a,b=f(async()=>{});result=typeof b;'],
    ['functions of one expression', 'var f=a=>a(),b=f(()=>7);result=b;'],
  ])('with %s stays as it is', (_, bundle) => {
    expect(readOnce(bundle)).toBe(bundle);
  });
});
