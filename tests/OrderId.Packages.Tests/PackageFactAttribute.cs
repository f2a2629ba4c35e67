namespace OrderIds.Tests.Packages;

/// <summary>
/// Marks a test of the packages that <c>.ci/pack</c> makes in the folder named by <c>ORDERID_PACKAGES</c>. In CI nothing is skipped.
/// </summary>
public sealed class PackageFactAttribute : FactAttribute
{
    public PackageFactAttribute() => Skip = Reason;

    internal static string? Reason =>
        Package.Folder is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "Needs packages: .ci/pack FOLDER https://github.com/example/order-id, and ORDERID_PACKAGES=FOLDER."
            : null;
}
