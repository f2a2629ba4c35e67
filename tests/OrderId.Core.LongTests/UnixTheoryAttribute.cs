namespace OrderIds.Tests;

/// <summary>Marks a test with cases that needs Unix signals.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() && !Requirement.InCi ? "Windows has no SIGSTOP." : null;
}
