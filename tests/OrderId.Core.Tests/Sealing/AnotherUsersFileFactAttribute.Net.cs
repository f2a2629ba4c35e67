namespace OrderIds.Tests.Sealing;

/// <summary>Marks a test that gives a file to another user, which only root on Linux can.</summary>
internal sealed class AnotherUsersFileFactAttribute : FactAttribute
{
    public AnotherUsersFileFactAttribute() =>
        Skip = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux()
            ? null
            : "Needs root on Linux: only root can give a file to another user.";
}
