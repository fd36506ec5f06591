/** Words that sentences begin with, whether or not the articles use them. */
export const OPENERS = new Set(
  (
    'a an the this that these those he she it they we who what when where why how which whose whom in on at by for from ' +
    'of to with without within under over after before since until till during between among against about as if though ' +
    'although while because but and or nor so yet not no yes both each every all any some many most more less few ' +
    'several other another such only also even still now then there here later earlier meanwhile once twice first second ' +
    'third last next one two three four five six seven eight nine ten eleven twelve is are was were has have had do does ' +
    'did can could may might must shall should will would according asked asking told said says speaking its their his ' +
    'her our my your own officials people talks work war however nevertheless moreover furthermore thus therefore already ' +
    'again today yesterday tomorrow'
  ).split(' '),
);
