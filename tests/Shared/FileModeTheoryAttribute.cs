namespace OrderIds.Tests;

/// <summary>Marks a test that needs the file modes of Unix.</summary>
internal sealed class FileModeTheoryAttribute : TheoryAttribute
{
    public FileModeTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no file modes." : null;
}
