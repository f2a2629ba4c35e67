namespace OrderIds.Tests.Packages;

/// <summary>Marks a test of the packages that <c>.ci/pack</c> makes in the folder named by <c>ORDERID_PACKAGES</c>. In CI nothing is skipped.</summary>
public sealed class PackageFactAttribute : FactAttribute
{
    public PackageFactAttribute() => Skip = Reason;

    internal static string? Reason =>
        Package.Folder is null && Environment.GetEnvironmentVariable("CI") != "true" ? "No packages: run .ci/pack FOLDER, and name the folder in ORDERID_PACKAGES." : null;
}
