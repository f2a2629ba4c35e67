namespace OrderIds;

/// <summary>FsCheck's attribute, with ten times as many cases where <see cref="TestSize"/> is full.</summary>
/// <remarks>It stands in a namespace that encloses those of the tests, where <c>[Property]</c> means this one.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public PropertyAttribute() => MaxTest = 100;

    /// <summary>Gets or sets the number of cases, which is multiplied when it is set.</summary>
    public new int MaxTest
    {
        get => base.MaxTest;
        set => base.MaxTest = value * TestSize.Of(1, 10);
    }
}
