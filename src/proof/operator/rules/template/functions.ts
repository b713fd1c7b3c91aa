/** What a template may call: Go text/template/funcs.go, builtins, and prometheus template/template.go, NewTemplateExpander. */
export const templateFunctions: ReadonlySet<string> = new Set(
  (
    'and call html index slice js len not or print printf println urlquery eq ge gt le lt ne ' +
    'query first label value strvalue args reReplaceAll safeHtml match title toUpper toLower graphLink tableLink ' +
    'sortByLabel stripPort stripDomain humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp ' +
    'toTime toDuration now pathPrefix externalURL parseDuration urlQueryEscape'
  ).split(' '),
);
