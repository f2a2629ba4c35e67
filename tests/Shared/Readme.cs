namespace OrderIds.Documents;

/// <summary>Reads the README of a package, which lies beside the tests, and holds its code against the samples that were compiled.</summary>
internal static class Readme
{
    public static string Text { get; } = Read(Path.Combine(AppContext.BaseDirectory, "README.md"));

    /// <summary>Returns the code of a language, block by block.</summary>
    public static string[] Blocks(string language) => [.. Text.Split($"```{language}\n").Skip(1).Select(part => part.Split("\n```")[0])];

    /// <summary>Verifies that every block of C# stands word for word, indentation aside, in a file of the folder <c>ReadmeSamples</c>.</summary>
    public static void VerifyCode()
    {
        string samples = Dedent(string.Concat(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "ReadmeSamples")).Select(Read)));

        Assert.NotEmpty(Blocks("csharp"));
        Assert.All(Blocks("csharp"), block => Assert.Contains(Dedent(block), samples, StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Dedent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
