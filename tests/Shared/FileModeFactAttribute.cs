namespace OrderIds.Tests;

/// <summary>Marks a test that needs the file modes of Unix.</summary>
internal sealed class FileModeFactAttribute : FactAttribute
{
    public FileModeFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no file modes." : null;
}
