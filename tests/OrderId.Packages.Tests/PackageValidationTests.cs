using System.Diagnostics;
using System.Text.Json;
using OrderIds.Documents;

namespace OrderIds.Tests.Packages;

/// <summary>
/// Packing compares the frameworks of a package with each other. A package does not show that, so the projects are asked; a tool offers
/// nothing to compare.
/// </summary>
public class PackageValidationTests
{
    /// <summary>Gets the libraries. Each takes a process, so at the small size it is only the first.</summary>
    public static TheoryData<string> Libraries => [.. PackageTests.LibraryIds.Take(TestSize.Of(1, PackageTests.LibraryIds.Length))];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Validation_IsOnWithParameterNames(string package)
    {
        string[] arguments =
            ["msbuild", "-getProperty:EnablePackageValidation", "-getProperty:ApiCompatEnableRuleCannotChangeParameterName"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.Combine(Repository.Folder!, "src", package),
            RedirectStandardOutput = true,
        };

        using Process process = Process.Start(start)!;
        using JsonDocument output = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.All(
            output.RootElement.GetProperty("Properties").EnumerateObject(), property => Assert.Equal("true", property.Value.GetString()));
    }
}
