namespace OrderIds.Tests;

/// <summary>Marks a test that records system calls with strace.</summary>
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute()
    {
        if (!(OperatingSystem.IsLinux() && Requirement.HasProgram("strace")) && !Requirement.InCi)
        {
            Skip = "Needs strace on Linux: apt-get install strace.";
        }
    }
}
