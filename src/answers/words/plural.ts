/**
 * A count with its word in the form that the number wants, by Unicode's plural rules, which take a millisecond to make
 * ready: at the first count, and only in languages that have several forms.
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralsIn(language: string) {
  let rules: Intl.PluralRules | undefined;
  return (forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }) =>
    (number: number): string => {
      rules ??= new Intl.PluralRules(language);
      return `${number} ${forms[rules.select(number)] ?? forms.other}`;
    };
}
