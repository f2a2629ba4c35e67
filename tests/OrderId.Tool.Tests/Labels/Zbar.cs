using System.Diagnostics;
using OrderIds.Tests;

namespace OrderIds.Tool.Tests.Labels;

/// <summary>The program <c>zbarimg</c>, which reads codes from pictures.</summary>
internal static class Zbar
{
    public static string Read(string picture)
    {
        var start = new ProcessStartInfo("zbarimg", ["--quiet", "--raw", picture])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string text = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return text;
    }
}

/// <summary>Marks a test that needs <c>zbarimg</c>.</summary>
internal sealed class ZbarTheoryAttribute : TheoryAttribute
{
    public ZbarTheoryAttribute() =>
        Skip = Requirement.HasProgram("zbarimg") || Requirement.InCi ? null : "Needs zbarimg: apt-get install zbar-tools.";
}
