namespace OrderIds.Tests;

/// <summary>A test that runs a Python 3 program: skipped, visibly, where there is none. In CI it is not skipped, and fails.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["python.exe", "python3.exe"] : ["python3"];

    public PythonFactAttribute()
    {
        if (Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Needs Python 3: apt-get install python3.";
        }
    }

    /// <summary>Gets the path of the interpreter, or <see langword="null"/>.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
