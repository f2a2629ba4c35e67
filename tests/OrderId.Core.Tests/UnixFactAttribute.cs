namespace OrderIds.Tests;

/// <summary>
/// Marks a test of what Windows does not have, or only lets administrators make: links, pipes, files that are deleted while they are open.
/// </summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Needs Unix: Windows makes no such files, or only for administrators.";
        }
    }
}
