using OrderIds.Documents;

namespace OrderIds.Tests.Interleavings;

/// <summary>Runs <c>coyote</c>, a tool of the repository.</summary>
internal static class Coyote
{
    private static readonly Lazy<bool> Restored = new(FindOut);

    // The programs started from here inherit it: nothing of a test goes into a network.
    static Coyote() => Environment.SetEnvironmentVariable("COYOTE_CLI_TELEMETRY_OPTOUT", "1");

    /// <summary>Gets a value indicating whether <c>dotnet tool restore</c> has brought it.</summary>
    public static bool IsRestored => Restored.Value;

    public static async Task RunAsync(params string[] arguments)
    {
        (int code, string output) = await TryRunAsync(arguments);
        if (code != 0)
        {
            throw new InvalidOperationException($"coyote ended with {code}: {output}");
        }
    }

    // It says its version with an exit code of 1.
    private static bool FindOut() =>
        Repository.Folder is not null && TryRunAsync("--version").GetAwaiter().GetResult().Output is [>= '0' and <= '9', ..];

    private static Task<(int Code, string Output)> TryRunAsync(params string[] arguments) =>
        Command.TryRunAsync(Repository.Folder!, "dotnet", ["coyote", .. arguments]);
}
