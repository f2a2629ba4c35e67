namespace OrderIds.Tests;

/// <summary>
/// A test that reads reference data kept beside the repository, in <c>../shared</c>: skipped, visibly, where there is none. In CI it is not
/// skipped, unless <c>REFERENCE_DATA</c> is <c>false</c>.
/// </summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() =>
        Skip = SharedData.Folder is null && !SharedData.IsExpected
            ? "Needs the reference data beside the repository, in ../shared, which is not public."
            : null;
}
