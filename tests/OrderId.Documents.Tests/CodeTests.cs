using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OrderIds.Documents;

/// <summary>What the documents show as C# can be pasted as it is, and prints what they say.</summary>
public partial class CodeTests
{
    private static readonly CodeBlock[] Programs = [.. CodeBlock.All.Where(CodeCompiler.IsProgram)];

    public static TheoryData<string> Blocks => [.. CodeBlock.All.Select(block => block.Name)];

    public static TheoryData<string> ConsolePrograms => [.. Programs.Where(block => !block.IsWeb).Select(block => block.Name)];

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/OrderId.AspNetCore/README.md")]
    [InlineData("src/OrderId.Carriers/README.md")]
    [InlineData("src/OrderId.EntityFrameworkCore/README.md")]
    [InlineData("src/OrderId.Hosting/README.md")]
    [InlineData("src/OrderId.Testing/README.md")]
    public void ReadmeOfALibrary_HasCode(string document) => Assert.Contains(CodeBlock.All, block => block.Document == document);

    [Fact]
    public void FirstBlockOfTheReadme_IsAWholeProgramOfTheNamespaceAndItsFourFirstSteps()
    {
        CodeBlock first = CodeBlock.All[0];

        Assert.Equal("README.md", first.Document);
        Assert.StartsWith("using OrderIds;\n", first.Code, StringComparison.Ordinal);
        Assert.Equal(["OrderId.Core"], first.Packages);
        Assert.Contains(first, Programs);
        Assert.NotNull(first.ShownOutput);
        Assert.All(
            ["new FileLeaseStore(", ".Next()", "OrderId.Parse(", "OrderId.Validate("],
            step => Assert.Contains(step, first.Code, StringComparison.Ordinal));
    }

    // The newest version of a package of the framework may be for a newer framework than the pages use.
    [Fact]
    public void EveryPackageOfTheFramework_IsAddedWithItsMajorVersion() => Assert.All(
        CodeBlock.Documents().SelectMany(document =>
            FrameworkPackages().Matches(File.ReadAllText(Path.Combine(Repository.Folder!, document))).Select(match => match.Value)),
        command => Assert.EndsWith(" --version \"10.*\"", command, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void EveryBlock_CompilesAsPastedWithoutAWarning(string name) => Assert.DoesNotContain(
        CodeCompiler.Compile(Find(name)).GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    [Theory]
    [MemberData(nameof(ConsolePrograms))]
    public async Task EveryConsoleProgram_PrintsWhatTheDocumentSays(string name)
    {
        CodeBlock block = Find(name);
        DateTimeOffset started = DateTimeOffset.UtcNow.AddSeconds(-1);
        using var program = new PastedProgram();
        program.Start(block);

        string[] printed = await program.ReadToEndAsync();

        Assert.NotEmpty(block.ExpectedOutput);
        Assert.Equal(block.ExpectedOutput.Length, printed.Length);
        Assert.All(block.ExpectedOutput.Zip(printed), line => AssertLine(line.First, line.Second, started));
    }

    // Where an ID differs, it is one that the program issued: a new one each time.
    private static void AssertLine(string expected, string printed, DateTimeOffset started)
    {
        if (expected != printed)
        {
            OrderId issued = OrderId.Parse(GroupedId().Match(printed).Value);

            Assert.Equal(GroupedId().Replace(expected, "ID"), GroupedId().Replace(printed, "ID"));
            Assert.Equal(OrderIdKind.Sortable, issued.Kind);
            Assert.True(issued.Timestamp >= started, $"Issued before the program ran: {issued.Timestamp:O}.");
        }
    }

    private static CodeBlock Find(string name) => CodeBlock.All.Single(block => block.Name == name);

    [GeneratedRegex(@"dotnet add package Microsoft\.[^`\r\n]+")]
    private static partial Regex FrameworkPackages();

    [GeneratedRegex(@"\b\w{3}-\w{7}-\w{7}\b")]
    private static partial Regex GroupedId();
}
