namespace OrderIds.Tool.Tests;

/// <summary>A fact that needs a shell, and is skipped where it is not installed, but not in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        if (OperatingSystem.IsWindows() || (Find(shell) is null && Environment.GetEnvironmentVariable("CI") != "true"))
        {
            Skip = $"Needs {shell}.";
        }
    }

    private static string? Find(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, shell))
            .FirstOrDefault(File.Exists);
}
