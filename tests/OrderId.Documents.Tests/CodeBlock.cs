using System.Text.RegularExpressions;

namespace OrderIds.Documents;

/// <summary>A block of C# in a document: a file of a new project, as the reader pastes it.</summary>
/// <param name="Document">The document's path in the repository.</param>
/// <param name="Line">The line on which the code begins, from 1.</param>
/// <param name="Code">The code, character by character.</param>
/// <param name="Packages">The packages that the document says to add before this block.</param>
/// <param name="ShownOutput">What the document shows as printed, right after the block, if it does.</param>
internal sealed partial record CodeBlock(string Document, int Line, string Code, IReadOnlyList<string> Packages, string? ShownOutput)
{
    /// <summary>Gets the blocks of the README and of every document below <c>src</c>, in order.</summary>
    public static IReadOnlyList<CodeBlock> All { get; } = [.. Documents().SelectMany(Read)];

    /// <summary>Gets what names the block: its document and line.</summary>
    public string Name => $"{Document}:{Line}";

    /// <summary>Gets a value indicating whether the block is for a project of <c>dotnet new web</c>, as its first line says.</summary>
    public bool IsWeb => WebLine().IsMatch(FirstLine);

    /// <summary>Gets the other block that is needed, as the first line says: <c>// Program.cs, beside ShopContext.cs</c>.</summary>
    public CodeBlock? Beside => BesideName().Match(FirstLine) is { Success: true } match
        ? All.Single(block => block.Document == Document && block.FirstLine == $"// {match.Groups[1].Value}")
        : null;

    /// <summary>Gets the lines that the block is said to print: those shown after it, or the comments that follow the calls.</summary>
    public string[] ExpectedOutput => ShownOutput?.Split('\n') ?? [.. PrintingLines().Matches(Code).Select(line => line.Groups[1].Value)];

    private string FirstLine => Code.Split('\n')[0];

    /// <summary>Lists the README and every document below <c>src</c>.</summary>
    public static IEnumerable<string> Documents()
    {
        string root = Repository.Folder!;
        return Directory.EnumerateFiles(Path.Combine(root, "src"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Prepend("README.md");
    }

    private static IEnumerable<CodeBlock> Read(string document)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Folder!, document)).ReplaceLineEndings("\n");
        return Blocks().Matches(text).Select(match => new CodeBlock(
            document,
            text[..match.Groups["code"].Index].Count(character => character == '\n') + 1,
            match.Groups["code"].Value,
            [.. AddedPackages().Matches(text[..match.Index]).Select(package => package.Groups[1].Value)],
            OutputAfter().Match(text, match.Index + match.Length) is { Success: true } output ? output.Groups[1].Value : null));
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    // A line that says "prints", and a block of text.
    [GeneratedRegex(@"\G\n[^\n`]*\bprints\b[^\n`]*\n\n```text\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex OutputAfter();

    // The comment is empty where a line does not say what it prints, and then no output equals it.
    [GeneratedRegex(@"^.*Console\.WriteLine\(.*?;(?: +// (.*))?$", RegexOptions.Multiline)]
    private static partial Regex PrintingLines();

    [GeneratedRegex(@"dotnet add package ([\w.]+)")]
    private static partial Regex AddedPackages();

    [GeneratedRegex(@"^// dotnet new web(?:: |$)")]
    private static partial Regex WebLine();

    [GeneratedRegex(@"^// .*\bbeside (\w+\.cs)$")]
    private static partial Regex BesideName();
}
