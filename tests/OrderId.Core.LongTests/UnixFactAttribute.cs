namespace OrderIds.Tests;

/// <summary>Marks a test that needs Unix signals.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows() && !Requirement.InCi)
        {
            Skip = "Needs Unix signals, which Windows does not have.";
        }
    }
}
