using System.Diagnostics;
using OrderIds.Documents;

namespace OrderIds.SampleShop.Tests;

/// <summary>One instance of the shop, as a process of its own on a port of 127.0.0.1.</summary>
internal sealed class ShopProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private ShopProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ShopProcess> StartAsync(string database, string files)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "OrderId.SampleShop.dll"), "--urls", "http://127.0.0.1:0", "--database", database,
                "--files", files,
            },
            WorkingDirectory = Path.Combine(Repository.Folder!, "src", "OrderId.SampleShop"),
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int found)
            {
                // What it says from here on is of no interest, but has to be read.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ShopProcess(process, new Uri(line[(found + Listening.Length)..].Trim()));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("The shop has ended before it listened.");
    }

    /// <summary>Ends the process at once, as a machine that fails does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
