namespace OrderIds.Tests.Packages;

/// <summary>Marks a test of each of the packages; see <see cref="PackageFactAttribute"/>.</summary>
public sealed class PackageTheoryAttribute : TheoryAttribute
{
    public PackageTheoryAttribute() => Skip = PackageFactAttribute.Reason;
}
