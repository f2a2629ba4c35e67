using Xunit.Abstractions;

namespace OrderIds.Tests.Running;

/// <summary>Leaves every option of xUnit at its default.</summary>
internal sealed class NoOptions : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    public TValue GetValue<TValue>(string name) => default!;

    public void SetValue<TValue>(string name, TValue value)
    {
    }
}
