using System.Diagnostics;

namespace OrderIds.Tests;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        (int code, string output) = await TryRunAsync(folder, program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{program} ended with {code}: {output}");
    }

    public static async Task<(int Code, string Output)> TryRunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
