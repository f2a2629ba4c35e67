namespace OrderIds.Tool.Tracks.Html;

/// <summary>
/// Provides the style sheet of a page, for light and dark screens from 320 pixels and for print. A test verifies its contrast (WCAG 2.2,
/// 1.4.3 and 1.4.11).
/// </summary>
internal static class PageStyle
{
    public const string Css = """
        :root {
          color-scheme: light dark;
          --back: #ffffff; --card: #f6f7f9; --text: #1b1f24; --faint: #57606a; --line: #7d8590;
          --good: #116329; --bad: #b42318; --odd: #8a4600; --move: #0a58ca; --mark: #0a58ca; --on-mark: #ffffff;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --back: #101418; --card: #1a2027; --text: #e8ecf1; --faint: #a9b4c0; --line: #7f8b98;
            --good: #7fdc9c; --bad: #ff9a8f; --odd: #f5be6b; --move: #8db8ff; --mark: #8db8ff; --on-mark: #101418;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--back); color: var(--text);
          font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
        }
        h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        .status { font-size: 1.6rem; font-weight: 700; margin: .2rem 0 1rem; }
        dl {
          display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem;
          margin: 0; padding: 1rem; background: var(--card); border-radius: .5rem;
        }
        dt { color: var(--faint); } dd { margin: 0; }
        ol { list-style: none; margin: 0; padding: 0; }
        .timeline li { border-left: 3px solid var(--line); padding: 0 0 1rem 1rem; position: relative; }
        .timeline li::before {
          content: ""; position: absolute; left: -8px; top: .4rem; width: 13px; height: 13px;
          border-radius: 50%; background: var(--back); border: 3px solid var(--line);
        }
        .timeline li.current::before { background: var(--mark); border-color: var(--mark); }
        .timeline li:last-child { padding-bottom: 0; }
        .timeline time, .note { color: var(--faint); font-size: .9rem; }
        .timeline p { margin: 0; }
        .state { font-weight: 600; }
        .good { color: var(--good); } .bad { color: var(--bad); } .odd { color: var(--odd); } .move { color: var(--move); }
        .route { display: flex; flex-wrap: wrap; gap: .25rem .5rem; }
        .route li + li::before { content: "\2192"; margin-right: .5rem; color: var(--faint); }
        svg { display: block; width: 100%; max-width: 24rem; height: auto; }
        svg rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5; }
        svg text { fill: var(--text); font: 13px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central; }
        svg .visited { stroke: var(--mark); stroke-width: 2.5; }
        svg .current { fill: var(--mark); stroke: var(--mark); } svg .on-current { fill: var(--on-mark); font-weight: 700; }
        svg path { fill: none; stroke: var(--line); stroke-width: 1.5; } svg marker path { fill: var(--line); stroke: none; }
        @media print {
          :root { color-scheme: light; --back: #ffffff; --card: #ffffff; --text: #000000; --faint: #444444; }
          body { max-width: none; padding: 0; } li, dl, svg { break-inside: avoid; }
        }
        """;
}
