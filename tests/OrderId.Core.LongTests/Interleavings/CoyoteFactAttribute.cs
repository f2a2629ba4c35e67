namespace OrderIds.Tests.Interleavings;

/// <summary>Marks a test that needs <c>coyote</c>, a tool of the repository that <c>dotnet tool restore</c> brings.</summary>
public sealed class CoyoteFactAttribute : FactAttribute
{
    public CoyoteFactAttribute() => Skip = WhyNot;

    /// <summary>Gets why such tests are skipped, or null.</summary>
    public static string? WhyNot => Coyote.IsRestored || Requirement.InCi ? null : "Needs coyote: dotnet tool restore.";
}
