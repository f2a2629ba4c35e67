using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace OrderIds.Documents;

/// <summary>A block that is a program, compiled, started in an empty folder of its own, and ended when this instance is disposed.</summary>
internal sealed class PastedProgram : IDisposable
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
    private static readonly string Tests = Path.Combine(AppContext.BaseDirectory, typeof(PastedProgram).Assembly.GetName().Name!);

    private readonly string _assembly = Path.Combine(AppContext.BaseDirectory, $"Pasted.{Path.GetRandomFileName()}.dll");
    private Process? _process;

    /// <summary>Gets the folder in which the program runs.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("orderid-pasted-").FullName;

    /// <summary>Compiles a block and starts it.</summary>
    public void Start(CodeBlock block, params string[] arguments)
    {
        using (FileStream file = File.Create(_assembly))
        {
            Assert.True(CodeCompiler.Compile(block).Emit(file).Success);
        }

        // Beside the tests, with what they depend on: this is where the packages and their native libraries are found.
        _process = Process.Start(new ProcessStartInfo(
            Host, ["exec", "--depsfile", $"{Tests}.deps.json", "--runtimeconfig", $"{Tests}.runtimeconfig.json", _assembly, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Reads lines of what the program prints, until one satisfies a condition.</summary>
    public async Task<string> ReadUntilAsync(Predicate<string> condition)
    {
        var read = new List<string>();
        while (await _process!.StandardOutput.ReadLineAsync() is { } line)
        {
            read.Add(line);
            if (condition(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended: {string.Join('\n', read)}{await _process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Waits for the program to end well.</summary>
    /// <returns>The lines that it printed.</returns>
    public async Task<string[]> ReadToEndAsync()
    {
        Task<string> output = _process!.StandardOutput.ReadToEndAsync(), errors = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        Assert.Equal((0, ""), (_process.ExitCode, await errors));
        return (await output).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        File.Delete(_assembly);
        Directory.Delete(Folder, recursive: true);
    }
}
