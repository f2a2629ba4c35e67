namespace OrderIds.Tests;

/// <summary>A theory of the same kind as <see cref="SharedFactAttribute"/>.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = new SharedFactAttribute().Skip;
}
