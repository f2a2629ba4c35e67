namespace OrderIds;

/// <summary>How often the tests repeat what they do: enough to see a fault that is not rare, or, where the environment variable <c>ORDERID_TEST_SIZE</c> is <c>full</c>, as often as the gate wants.</summary>
internal static class TestSize
{
    public const string Variable = "ORDERID_TEST_SIZE";

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        "full" => true,
        string other => throw new InvalidOperationException($"The environment variable {Variable} is '{other}'. Set it to 'full', or remove it."),
    };

    public static int Of(int small, int full) => IsFull ? full : small;
}
