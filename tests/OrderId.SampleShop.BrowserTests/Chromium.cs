using OrderIds.Tests;

namespace OrderIds.SampleShop.Tests;

/// <summary>Finds the browser of the machine. Nothing is ever downloaded.</summary>
internal static class Chromium
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
        .SelectMany(
            folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Gets why tests in a browser are skipped, or null.</summary>
    public static string? WhyNot => !TestSize.IsFull ? $"In a browser only at full size: {TestSize.Variable}=full."
        : Path is null && !Requirement.InCi ? "Needs Chromium: apt-get install chromium." : null;
}
