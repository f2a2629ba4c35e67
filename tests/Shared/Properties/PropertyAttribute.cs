namespace OrderIds;

/// <summary>
/// FsCheck's attribute, with ten times as many cases where <see cref="TestSize"/> is full, and otherwise with a third. Outside CI, the run
/// over the netstandard2.0 build tries a quarter of them: the run over the net10.0 build tries the same laws.
/// </summary>
/// <remarks>It stands in a namespace that encloses those of the tests, where <c>[Property]</c> means this one.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
#if NETSTANDARD_LIBRARY
    private static readonly int Share = Environment.GetEnvironmentVariable("CI") == "true" ? 1 : 4;
#else
    private const int Share = 1;
#endif

    public PropertyAttribute() => MaxTest = 100;

    /// <summary>Gets or sets the number of cases, which is converted when it is set.</summary>
    public new int MaxTest
    {
        get => base.MaxTest;
        set => base.MaxTest = TestSize.Of(Math.Max(1, value / 3 / Share), 10 * value);
    }
}
