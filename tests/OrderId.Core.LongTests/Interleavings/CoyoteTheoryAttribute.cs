namespace OrderIds.Tests.Interleavings;

/// <summary>Marks a theory that needs <c>coyote</c>.</summary>
public sealed class CoyoteTheoryAttribute : TheoryAttribute
{
    public CoyoteTheoryAttribute() => Skip = CoyoteFactAttribute.WhyNot;
}
