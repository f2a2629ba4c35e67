namespace OrderIds.Tests;

/// <summary>A test that reads reference data kept beside the repository, in <c>../shared</c>: skipped, visibly, where there is none.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedData.Folder is null ? "The reference data beside the repository is not there." : null;
}
