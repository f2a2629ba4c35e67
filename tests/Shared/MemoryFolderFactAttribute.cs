namespace OrderIds.Tests;

/// <summary>Marks a test that needs a folder in memory.</summary>
internal sealed class MemoryFolderFactAttribute : FactAttribute
{
    public const string Folder = "/dev/shm";

    private const string Mounts = "/proc/mounts";

    public MemoryFolderFactAttribute()
    {
        if (!File.Exists(Mounts)
            || !File.ReadLines(Mounts).Any(line => line.StartsWith($"tmpfs {Folder} tmpfs ", StringComparison.Ordinal)))
        {
            Skip = $"Needs a tmpfs at {Folder}.";
        }
    }
}
